package org.mingcha.openapi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mingcha.command.CommandDescription;

/**
 * The description that is published: what is written by hand, and what the program says of itself. Of each operation that is
 * its tag, summary, roles and problems; of each answer, that its fields are all there; of an act, what is sent.
 */
final class OpenApiDocument {
    private static final String SCHEMA = "#/components/schemas/";

    private final Map<String, Object> document;
    private final RouteRoles roles;
    /** How often the text by hand refers to something. */
    private final Map<String, Long> uses;

    OpenApiDocument(Map<String, Object> base, RouteRoles roles) {
        this.document = base;
        this.roles = roles;
        this.uses = Nodes.maps(base).stream()
                .flatMap(map -> Stream.ofNullable(map.get("$ref")))
                .collect(Collectors.groupingBy(String::valueOf, Collectors.counting()));
    }

    /** One operation in its place. */
    record Operation(String verb, String path, Map<String, Object> fields) {
        String id() {
            return String.valueOf(fields.get("operationId"));
        }

        /** The first word behind the version, which names what it is about. */
        String subject() {
            var parts = path.split("/");
            return parts.length > 3 ? parts[3] : "description";
        }
    }

    List<Operation> operations() {
        var found = new ArrayList<Operation>();
        Nodes.map(document, "paths")
                .forEach((path, item) -> Nodes.map(item)
                        .forEach((verb, fields) ->
                                found.add(new Operation(verb.toUpperCase(Locale.ROOT), path, Nodes.map(fields)))));
        return found;
    }

    /**
     * What is sent to the acts of one kind, by the commands that read it. Each is explained by hand at
     * {@code /api/v1/<kind>/{id}/<command>}; one that nothing explains, and an explained one that nothing does, is a fault.
     */
    OpenApiDocument withActs(String kind, List<CommandDescription> commands) {
        var prefix = "/api/v1/" + kind + "/{id}/";
        var described = operations().stream()
                .filter(each -> each.verb().equals("POST") && each.path().startsWith(prefix))
                .collect(Collectors.toMap(Operation::path, Function.identity()));
        for (var command : commands) {
            var operation = described.remove(prefix + command.name());
            if (operation == null) {
                throw new IllegalStateException("Nothing explains " + prefix + command.name());
            }
            send(operation, written -> CommandSchema.of(command, written));
        }
        described.keySet().stream().filter(path -> !roles.isNamed("POST", path)).forEach(path -> {
            throw new IllegalStateException("Nothing does " + path);
        });
        return this;
    }

    /** What is sent to begin something of a kind, by the command that reads it. */
    OpenApiDocument withBeginning(String kind, CommandDescription command) {
        var path = "/api/v1/" + kind;
        var operation = operations().stream()
                .filter(each -> each.verb().equals("POST") && each.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing explains " + path));
        send(operation, written -> CommandSchema.beginning(command, written));
        return this;
    }

    /** Under the name that the schema by hand has, unless others are sent the same. */
    private void send(Operation operation, UnaryOperator<Map<String, Object>> made) {
        var body = Nodes.map(operation.fields(), "requestBody");
        var json = Nodes.map(Nodes.map(body, "content"), "application/json");
        var written = json.get("schema");
        var own = Nodes.map(written).get("$ref") instanceof String reference && uses.getOrDefault(reference, 0L) == 1
                ? reference.substring(SCHEMA.length())
                : operation.id().substring(0, 1).toUpperCase(Locale.ROOT)
                        + operation.id().substring(1);
        Nodes.map(Nodes.map(document, "components"), "schemas").put(own, made.apply(schema(written)));
        json.put("schema", new LinkedHashMap<>(Map.of("$ref", SCHEMA + own)));
        body.put("required", true);
    }

    private Map<String, Object> schema(@Nullable Object node) {
        var reference = Nodes.map(node).get("$ref");
        return reference == null
                ? Nodes.map(node)
                : Nodes.map(Nodes.map(Nodes.map(document, "components"), "schemas")
                        .get(reference.toString().substring(SCHEMA.length())));
    }

    /** The whole, complete. */
    Map<String, Object> published() {
        operations().forEach(each -> {
            var complete = CompleteOperation.of(each, roles.sentence(each.verb(), each.path()));
            each.fields().clear();
            each.fields().putAll(complete);
        });
        answers().forEach(OpenApiDocument::requireAll);
        dropUnused();
        return document;
    }

    /** An answer has all its fields, those too that hold null. */
    private static void requireAll(Map<String, Object> schema) {
        if (schema.get("properties") instanceof Map<?, ?> properties && !schema.containsKey("required")) {
            schema.put("required", List.copyOf(Nodes.map(properties).keySet()));
        }
    }

    /** The schemas that answers are made of, problems apart. */
    private List<Map<String, Object>> answers() {
        var found = new ArrayList<Map<String, Object>>();
        for (var operation : operations()) {
            Nodes.map(operation.fields(), "responses").forEach((status, answer) -> {
                if (status.startsWith("2")) {
                    reached(answer).forEach(name -> found.addAll(Nodes.maps(schema(Map.of("$ref", SCHEMA + name)))));
                    found.addAll(Nodes.maps(answer));
                }
            });
        }
        return found;
    }

    private Set<String> reached(@Nullable Object from) {
        var names = new LinkedHashSet<String>();
        var open = new ArrayDeque<Object>();
        for (Object node = from; node != null; node = open.poll()) {
            for (var map : Nodes.maps(node)) {
                if (map.get("$ref") instanceof String to && to.startsWith(SCHEMA)) {
                    var name = to.substring(SCHEMA.length());
                    if (names.add(name)) {
                        open.add(schema(map));
                    }
                }
            }
        }
        return names;
    }

    private void dropUnused() {
        var used = reached(document.get("paths"));
        used.addAll(reached(Nodes.map(document, "components").get("responses")));
        Nodes.map(Nodes.map(document, "components"), "schemas").keySet().retainAll(used);
    }
}
