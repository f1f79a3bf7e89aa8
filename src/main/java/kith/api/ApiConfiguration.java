package kith.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How requests are read and answers written: nothing is guessed, and what is absent is left out. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

    private static final int DEEPEST = 16;
    private static final int LONGEST_NUMBER = 20;

    @Bean
    ServerHttpMessageConvertersCustomizer strictJson(JsonMapper ours) {
        JacksonJsonHttpMessageConverter converter = new JacksonJsonHttpMessageConverter(strict(ours));
        return converters -> converters.withJsonConverter(converter);
    }

    /** Text is text and a number a number, each field is known and there once, and nothing is deeper or longer than ours ever is. */
    private static JsonMapper strict(JsonMapper ours) {
        JsonFactory json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
        JsonMapper.Builder builder = JsonMapper.builder(json)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .addModule(new SimpleModule().addDeserializer(LocalDate.class, new WrittenDay()))
                .changeDefaultPropertyInclusion(absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL));
        builder.withCoercionConfig(LogicalType.Textual, textual -> {
            for (CoercionInputShape shape : new CoercionInputShape[] {
                CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
            }) {
                textual.setCoercion(shape, CoercionAction.Fail);
            }
        });
        return builder.build();
    }

    @Bean
    WebMvcConfigurer apiHabits() {
        return new WebMvcConfigurer() {
            @Override
            public void addFormatters(FormatterRegistry registry) {
                registry.addConverterFactory(new Codes());
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
            }
        };
    }

    /** Reads the constants of our enums as answers write them. */
    private static final class Codes implements ConverterFactory<String, Enum<?>> {

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public <T extends Enum<?>> Converter<String, T> getConverter(Class<T> type) {
            return code -> {
                if (!code.equals(code.toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException(code);
                }
                return (T) Enum.valueOf((Class) type, code.toUpperCase(Locale.ROOT));
            };
        }
    }
}
