package org.mingcha.web.api;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/**
 * A text that can be kept and sealed. What no database and no canonical form takes is refused while it is read: later it
 * would break off a transaction, which the caller may share with others.
 */
final class StorableTextDeserializer extends StdScalarDeserializer<String> {
    StorableTextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text.codePoints().anyMatch(StorableTextDeserializer::isUnkeepable)) {
            context.reportInputMismatch(String.class, "A character that cannot be kept");
        }
        return text;
    }

    /** NUL, and half of a surrogate pair. */
    private static boolean isUnkeepable(int point) {
        return point == 0 || point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
