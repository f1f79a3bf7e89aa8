package kith.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kith.web.Words;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of every endpoint (OpenAPI 3.1), made from the endpoints themselves by springdoc, and what it cannot see by itself. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    static final String PROBLEM = "Problem";

    private static final String TOKEN = "token";

    /** What holds for all of them. */
    @Bean
    OpenAPI description(Words words) {
        return new OpenAPI()
                .info(new Info().title(words.text("api.title")).version("1").description(words.text("api.about")))
                // Relative to this description, so that no Host header decides.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(words.text("api.token"))))
                .security(List.of(new SecurityRequirement().addList(TOKEN)));
    }

    /** The form of problems, and constants as answers write them. */
    @Bean
    OpenApiCustomizer schemas() {
        return api -> {
            api.getComponents().getSchemas().values().forEach(OpenApiDescription::writeConstantsSmall);
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .filter(operation -> operation.getParameters() != null)
                    .flatMap(operation -> operation.getParameters().stream())
                    .map(parameter -> parameter.getSchema())
                    .filter(Objects::nonNull)
                    .forEach(OpenApiDescription::writeConstantsSmall);
            api.getComponents().addSchemas(PROBLEM, problem());
        };
    }

    /** What a record always has is required; {@code @Nullable} says what may be absent. */
    @Bean
    ModelConverter requiredUnlessNullable() {
        return (type, context, chain) -> {
            Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
            JavaType java = Json.mapper().constructType(type.getType());
            if (resolved != null && java.isRecordType()) {
                String name =
                        resolved.get$ref() == null ? null : resolved.get$ref().replaceFirst(".*/", "");
                Schema<?> schema =
                        name == null ? resolved : context.getDefinedModels().get(name);
                if (schema != null && schema.getProperties() != null) {
                    schema.setRequired(Arrays.stream(java.getRawClass().getRecordComponents())
                            .filter(part -> !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .map(RecordComponent::getName)
                            .filter(schema.getProperties()::containsKey)
                            .toList());
                }
            }
            return resolved;
        };
    }

    private static Schema<?> problem() {
        Schema<?> problem = new JsonSchema().typesItem("object");
        problem.addProperty("type", new StringSchema().format("uri"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("status", new IntegerSchema());
        problem.addProperty("code", new StringSchema());
        problem.addProperty("detail", new StringSchema());
        problem.setRequired(List.of("type", "title", "status", "code", "detail"));
        return problem;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void writeConstantsSmall(Schema schema) {
        if (schema.getEnum() != null) {
            schema.setEnum(schema.getEnum().stream()
                    .map(one -> String.valueOf(one).toLowerCase(Locale.ROOT))
                    .toList());
        }
        if (schema.getDefault() != null && schema.getEnum() != null) {
            schema.setDefault(String.valueOf(schema.getDefault()).toLowerCase(Locale.ROOT));
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> writeConstantsSmall((Schema) property));
        }
        if (schema.getItems() != null) {
            writeConstantsSmall(schema.getItems());
        }
    }
}
