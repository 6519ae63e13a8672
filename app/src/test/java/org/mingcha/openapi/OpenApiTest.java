package org.mingcha.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.mingcha.openapi.OpenApiDocument.Operation;
import org.springframework.core.io.ClassPathResource;

/** The published description is made of what is written by hand and of what the program says of itself. */
class OpenApiTest {
    private static final Path PUBLISHED = Path.of("src/main/resources/api/openapi.yaml");
    private static final String NOTE =
            "# Made by OpenApiTest from app/src/test/resources/api/openapi-base.yaml and the program.\n";

    @Test
    void whatIsPublishedIsWhatTheProgramSays() throws IOException {
        var made = NOTE + DescriptionYamlWriter.write(document().published());
        Files.writeString(Path.of("target/openapi.yaml"), made);
        assertEquals(made, Files.readString(PUBLISHED), "app/target/openapi.yaml is the description as it should be");
        assertEquals(document().published(), Nodes.read(made), "the writer lost something");
    }

    /** As linters ask, and as clients are generated: a class for each tag, a method for each operation. */
    @Test
    void everyOperationIsNamedExplainedAndSaysWhatMayGoWrong() throws IOException {
        var published = new OpenApiDocument(Nodes.read(Files.readString(PUBLISHED)), RouteRoles.read());
        var names = new HashSet<String>();
        var tags = Nodes.list(Nodes.read(Files.readString(PUBLISHED)).get("tags")).stream()
                .map(tag -> Nodes.map(tag).get("name"))
                .toList();
        assertThat(published.operations()).hasSizeGreaterThan(80).allSatisfy(operation -> {
            assertThat(names.add(operation.id())).as(operation.id()).isTrue();
            assertThat(tags).containsAll(Nodes.list(operation.fields().get("tags")));
            assertThat(String.valueOf(operation.fields().get("description"))).matches("\\p{Lu}.{15,}\\.");
            assertThat(statuses(operation)).anyMatch(status -> status.startsWith("2"));
            assertThat(statuses(operation)).anyMatch(status -> status.startsWith("4"));
        });
    }

    /** Each described operation has a route: else there is no sentence on who may. */
    @Test
    void everyRouteIsDescribed() throws IOException {
        var described = document().operations().stream()
                .map(operation -> operation.verb() + " " + operation.path())
                .toList();
        assertThat(RouteRoles.read().addresses())
                .hasSizeGreaterThan(80)
                .allMatch(route -> described.stream().anyMatch(each -> RouteAddresses.handles(route, each)));
    }

    private static Iterable<String> statuses(Operation operation) {
        return Nodes.map(operation.fields(), "responses").keySet();
    }

    private static OpenApiDocument document() throws IOException {
        var base = new ClassPathResource("api/openapi-base.yaml").getContentAsString(StandardCharsets.UTF_8);
        return DescribedCases.addedTo(new OpenApiDocument(Nodes.read(base), RouteRoles.read()));
    }
}
