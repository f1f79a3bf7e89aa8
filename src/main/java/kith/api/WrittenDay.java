package kith.api;

import java.time.LocalDate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

/** Reads a day as our answers write it, {@code 2026-12-01}, and neither three numbers nor a count of days. */
final class WrittenDay extends StdDeserializer<LocalDate> {

    WrittenDay() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? LocalDateDeserializer.INSTANCE.deserialize(parser, context)
                : (LocalDate) context.handleUnexpectedToken(context.constructType(LocalDate.class), parser);
    }
}
