package org.mingcha.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.mingcha.openapi.OpenApiDocument.Operation;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds what programs send and are answered against the published description: a status, a media type, a field or a value
 * that it does not know fails the test in which it came. What was taken must be what the description asks for.
 */
public final class DescribedInterface {
    private static final DescribedInterface PUBLISHED = new DescribedInterface(published());
    private static final String JSON = "application/json";

    private final Map<String, Object> document;
    private final List<Operation> operations;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private DescribedInterface(Map<String, Object> document) {
        this.document = document;
        this.operations = new OpenApiDocument(document, RouteRoles.read()).operations();
        Nodes.maps(document).forEach(DescribedInterface::close);
    }

    private static Map<String, Object> published() {
        try {
            return Nodes.read(new ClassPathResource("api/openapi.yaml").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the description may leave open for later, an answer of today has not. */
    private static void close(Map<String, Object> schema) {
        if (schema.get("properties") instanceof Map<?, ?>) {
            schema.putIfAbsent("additionalProperties", false);
        }
    }

    /** @param sent the body; empty where there was none */
    public static void check(HttpRequest request, String sent, HttpResponse<String> answer) {
        PUBLISHED.operation(request).ifPresent(operation -> PUBLISHED.check(operation, sent, answer));
    }

    /** Empty: no such address, or none that takes this. */
    private Optional<Operation> operation(HttpRequest request) {
        var path = request.uri().getRawPath();
        return operations.stream()
                .filter(each -> each.verb().equals(request.method()))
                .filter(each -> RouteAddresses.handles(each.path(), path))
                .findFirst();
    }

    private void check(Operation operation, String sent, HttpResponse<String> answer) {
        var about = operation.id() + " " + answer.statusCode();
        var responses = Nodes.map(operation.fields(), "responses");
        assertThat(responses).as(about).containsKey(String.valueOf(answer.statusCode()));
        var content = Nodes.map(resolved(responses.get(String.valueOf(answer.statusCode()))), "content");
        var type = answer.headers().firstValue("content-type").orElse("").replaceFirst(";.*", "");
        assertThat(content).as(about).containsKey(type);
        if (type.endsWith("json")) {
            hold(about, answer.body(), Nodes.map(content.get(type)).get("schema"));
        }
        if (answer.statusCode() < 300 && !sent.isEmpty()) {
            var body = Nodes.map(Nodes.map(operation.fields(), "requestBody"), "content");
            if (body.containsKey(JSON)) {
                hold(about + " sent", sent, Nodes.map(body.get(JSON)).get("schema"));
            }
        }
    }

    private void hold(String about, String json, @Nullable Object schema) {
        var errors = schemas.computeIfAbsent(about, _ -> compiled(schema))
                .validate(
                        JsonMapper.shared().readTree(json),
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        assertThat(errors).as(about + " " + json).isEmpty();
    }

    private Schema compiled(@Nullable Object schema) {
        var whole = Map.of("components", document.get("components"), "allOf", List.of(Nodes.map(schema)));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(JsonMapper.shared().valueToTree(whole));
    }

    private Map<String, Object> resolved(@Nullable Object answer) {
        var reference = Nodes.map(answer).get("$ref");
        Object node = reference == null ? answer : document;
        if (reference != null) {
            for (var part : reference.toString().substring(2).split("/")) {
                node = Nodes.map(node).get(part);
            }
        }
        return Nodes.map(node);
    }
}
