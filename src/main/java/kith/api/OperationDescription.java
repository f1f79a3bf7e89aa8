package kith.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kith.web.Words;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** What every endpoint has beside what its method says: a lasting name, a sentence, problems, keys, and a file where it answers with one. */
@Component
class OperationDescription implements GlobalOperationCustomizer {

    private static final Set<String> FROM_THE_REQUEST = Set.of("query", "path");

    private final Words words;

    OperationDescription(Words words) {
        this.words = words;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        String subject =
                method.getBeanType().getSimpleName().replaceFirst("Api$", "").toLowerCase(Locale.ROOT);
        String name = subject + "." + method.getMethod().getName();
        operation.setOperationId(name);
        operation.setTags(List.of(method.getBeanType().getPackageName().replaceFirst(".*\\.", "")));
        operation.setSummary(words.text("api.operation." + name.toLowerCase(Locale.ROOT)));
        List<Parameter> parameters = new ArrayList<>();
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> FROM_THE_REQUEST.contains(parameter.getIn()))
                    .forEach(parameters::add);
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            parameters.add(new Parameter()
                    .in("header")
                    .name(AnsweredRequests.HEADER)
                    .schema(new StringSchema().maxLength(100)));
        }
        operation.setParameters(parameters);
        operation.setResponses(responses(operation.getResponses(), method));
        return operation;
    }

    /** Whoever answers with a {@code ResponseEntity} here has made something, and says where it is; whoever names what they produce writes a file. */
    private static ApiResponses responses(ApiResponses described, HandlerMethod method) {
        ApiResponses responses = new ApiResponses();
        boolean makes = method.getReturnType().getParameterType() == ResponseEntity.class;
        GetMapping reads = method.getMethodAnnotation(GetMapping.class);
        String[] files = reads == null ? new String[0] : reads.produces();
        described.forEach((status, response) -> {
            for (String file : files) {
                response.content(new Content().addMediaType(file, new MediaType().schema(new StringSchema())));
            }
            if (makes && status.equals("200")) {
                response.addHeaderObject("Location", new Header().schema(new StringSchema().format("uri")));
                responses.addApiResponse("201", response.description("Created"));
            } else {
                responses.addApiResponse(status, response);
            }
        });
        return responses.addApiResponse(
                "default",
                new ApiResponse()
                        .description("Problem")
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType()
                                                .schema(new Schema<>()
                                                        .$ref("#/components/schemas/" + OpenApiDescription.PROBLEM)))));
    }
}
