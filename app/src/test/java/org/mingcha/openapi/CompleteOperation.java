package org.mingcha.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mingcha.openapi.OpenApiDocument.Operation;

/** An operation with all that follows from what it is: a read or a write, with or without parameters. */
final class CompleteOperation {
    private static final Map<String, String> ALWAYS = Map.of("401", "Unknown", "503", "Unavailable", "507", "Full");
    private static final Map<String, String> WRITING = Map.of(
            "400", "Unreadable",
            "403", "ReadsOnly",
            "404", "Absent",
            "409", "Conflict",
            "413", "TooLarge",
            "415", "MediaType",
            "422", "Refused");

    /** Parameters that all lists have. */
    private static final Set<String> LISTS = Set.of("#/components/parameters/after", "#/components/parameters/limit");

    private CompleteOperation() {}

    static Map<String, Object> of(Operation operation, String roles) {
        var given = operation.fields();
        var complete = new LinkedHashMap<String, Object>();
        complete.put("operationId", operation.id());
        complete.put("tags", List.of(operation.subject()));
        complete.put("summary", summary(operation.id()));
        complete.put("description", given.get("description") + " " + roles);
        given.forEach(complete::putIfAbsent);
        complete.put("responses", responses(operation));
        return complete;
    }

    /** {@code readAssessment} is told as "Read assessment". */
    private static String summary(String id) {
        var words = id.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Map<String, Object> responses(Operation operation) {
        var all = new TreeMap<String, Object>(Nodes.map(operation.fields(), "responses"));
        problems(operation).forEach((status, name) -> all.putIfAbsent(status, reference("responses", name)));
        all.forEach((status, answer) -> {
            if (operation.verb().equals("POST") && status.startsWith("2")) {
                addHeaders(status, Nodes.map(answer));
            }
        });
        return all;
    }

    private static Map<String, String> problems(Operation operation) {
        var problems = new TreeMap<>(ALWAYS);
        if (operation.verb().equals("POST")) {
            problems.putAll(WRITING);
        }
        if (operation.path().contains("{")) {
            problems.put("404", "Absent");
            // What stands in its place may be no text at all, such as a zero character.
            problems.put("400", "Unreadable");
        }
        if (Nodes.list(operation.fields().get("parameters")).stream().anyMatch(CompleteOperation::isQuery)) {
            problems.put("400", "Unreadable");
        }
        return problems;
    }

    private static boolean isQuery(Object parameter) {
        var fields = Nodes.map(parameter);
        return "query".equals(fields.get("in")) || LISTS.contains(String.valueOf(fields.get("$ref")));
    }

    private static void addHeaders(String status, Map<String, Object> answer) {
        var headers = Nodes.map(answer, "headers");
        headers.put("Idempotency-Replayed", reference("headers", "Idempotency-Replayed"));
        if (status.equals("201")) {
            headers.put("Location", reference("headers", "Location"));
        }
    }

    private static Map<String, Object> reference(String part, String name) {
        return new LinkedHashMap<>(Map.of("$ref", "#/components/" + part + "/" + name));
    }
}
