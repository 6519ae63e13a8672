package org.mingcha.command;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes one kind of record out of texts; what it needs to know of the class is looked up once. */
final class RecordReader<C> {
    private final Class<? extends C> type;
    private final List<FieldCodec> codecs;
    private final MethodHandle constructor;

    RecordReader(Class<? extends C> type) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type + " is a command but no record");
        }
        this.type = type;
        this.codecs = Arrays.stream(components).map(FieldCodec::of).toList();
        this.constructor = constructor(type, components);
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup().findConstructor(type, MethodType.methodType(void.class, types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made from outside its package", e);
        }
    }

    CommandDescription description() {
        var name = type.getSimpleName().replaceAll("(?<!^)(?=\\p{Lu})", "-").toLowerCase(Locale.ROOT);
        return new CommandDescription(
                name, codecs.stream().map(FieldCodec::described).toList());
    }

    CommandReading<C> read(Map<String, String> fields) {
        var violations = new ArrayList<Violation>();
        fields.keySet().stream()
                .filter(name -> codecs.stream().noneMatch(codec -> codec.name().equals(name)))
                .sorted()
                .forEach(name -> violations.add(Violation.at(name, "command.unknown", name)));
        var values = codecs.stream()
                .map(codec -> value(codec, fields.getOrDefault(codec.name(), ""), violations))
                .toList();
        return violations.isEmpty()
                ? new CommandReading.Read<>(made(values))
                : new CommandReading.Unreadable<>(violations);
    }

    /** A violation is noted and something that is never used comes back. */
    private static Object value(FieldCodec codec, String text, List<Violation> violations) {
        if (codec.isBlank(text)) {
            return codec.absent().orElseGet(() -> noted(violations, Violation.at(codec.name(), "command.missing")));
        }
        return codec.parse().apply(text).<Object>map(codec::held).orElseGet(() -> noted(violations, malformed(codec)));
    }

    private static Violation malformed(FieldCodec codec) {
        return switch (codec.type()) {
            case CHOICE -> Violation.at(codec.name(), "command.choice", String.join(", ", codec.choices()));
            case NUMBER -> Violation.at(codec.name(), "command.number");
            case FLAG -> Violation.at(codec.name(), "command.flag");
            case TEXT, CONCEALED -> Violation.at(codec.name(), "command.text");
        };
    }

    private static Object noted(List<Violation> violations, Violation violation) {
        violations.add(violation);
        return "";
    }

    private C made(List<Object> values) {
        try {
            return type.cast(constructor.invokeWithArguments(values));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("Cannot make a " + type, e);
        }
    }
}
