package org.mingcha.command;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.mingcha.command.FieldParser.Parsed;

/** Makes one kind of record out of texts; what it needs to know of the class is looked up once. */
final class RecordReader<C> {
    private final Class<? extends C> type;
    private final String prefix;
    private final List<FieldCodec> codecs;
    private final CommandDescription description;
    private final MethodHandle constructor;

    /** @param prefix of the keys of the kind's own sentences */
    RecordReader(Class<? extends C> type, String prefix) {
        var components = type.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(type + " is a command but no record");
        }
        this.type = type;
        this.prefix = prefix;
        this.codecs = Arrays.stream(components)
                .map(component -> FieldCodec.of(component, !prefix.isEmpty()))
                .toList();
        this.description = new CommandDescription(
                Command.name(type), codecs.stream().map(FieldCodec::field).toList());
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

    Class<? extends C> type() {
        return type;
    }

    CommandDescription description() {
        return description;
    }

    CommandReading<C> read(Map<String, String> fields) {
        var violations = new ArrayList<Violation>();
        fields.keySet().stream()
                .filter(name -> description.field(name).isEmpty())
                .sorted()
                .forEach(name -> violations.add(Violation.at(name, "command.unknown", name)));
        var values = new ArrayList<>();
        for (var codec : codecs) {
            switch (codec.value(codec.sent(fields), prefix)) {
                case Parsed.Value(var value) -> values.add(value);
                case Parsed.Wrong(var violation) -> violations.add(violation);
            }
        }
        return violations.isEmpty()
                ? new CommandReading.Read<>(made(values))
                : new CommandReading.Unreadable<>(violations);
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
