package org.mingcha.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.AccountCommand;
import org.mingcha.accounts.Role;
import org.mingcha.command.CommandDescription;
import org.mingcha.command.CommandReader;

/** What is sent to an act follows from its command; a text by hand only says what its fields mean. */
class CommandSchemaTest {
    private static final List<CommandDescription> COMMANDS =
            CommandReader.of(AccountCommand.class).descriptions();

    private static final String ACTS = """
            paths:
            """
            + COMMANDS.stream()
                    .map(command -> """
                              /api/v1/accounts/{id}/%s:
                                post:
                                  operationId: %sAccount
                                  requestBody: {content: {application/json: {schema: {properties: {%s}}}}}
                            """.formatted(
                            command.name(),
                            command.name().replace("-", ""),
                            command.name().equals("give") ? "unit: {type: boolean, description: its code}" : ""))
                    .reduce("", String::concat)
            + "components: {schemas: {}}\n";

    @Test
    void typesChoicesAndWhatIsNeededAreTheCommands() {
        var give = CommandSchema.of(
                command("give"), Nodes.read("properties: {unit: {type: boolean, description: its code}}"));
        assertThat(Nodes.list(give.get("required"))).isEqualTo(List.of("version", "role", "unit"));
        assertThat(Nodes.map(give, "properties").get("unit"))
                .isEqualTo(Map.of("type", "string", "description", "its code"));
        var roles = Role.held().stream().map(Role::code).toList();
        assertThat(Nodes.map(give, "properties").get("role")).isEqualTo(Map.of("type", "string", "enum", roles));
        var close = CommandSchema.of(command("close"), Map.of());
        assertThat(Nodes.list(close.get("required"))).isEqualTo(List.of("version"));
        assertThat(Nodes.map(close, "properties").keySet()).containsExactly("version", "successor", "confirmed");
    }

    @Test
    void whatBeginsHasNoVersionYet() {
        var begun = CommandSchema.beginning(command("give"), Map.of());
        assertThat(Nodes.list(begun.get("required"))).isEqualTo(List.of("role", "unit"));
        assertThat(Nodes.map(begun, "properties").keySet()).containsExactly("role", "unit", "confirmed");
    }

    @Test
    void aFieldThatTheCommandDoesNotHaveIsNoDescription() {
        assertThatIllegalStateException()
                .isThrownBy(() -> CommandSchema.of(command("reopen"), Nodes.read("properties: {why: {type: string}}")))
                .withMessageContaining("why");
    }

    @Test
    void eachActIsSentWhatItsCommandReads() {
        var document = document(ACTS).withActs("accounts", COMMANDS);
        var give = document.operations().stream()
                .filter(each -> each.id().equals("giveAccount"))
                .findFirst()
                .orElseThrow();
        assertThat(give.fields().toString()).contains("$ref=#/components/schemas/GiveAccount");
    }

    @Test
    void anActWithoutACommandAndACommandWithoutAnActAreFaults() {
        assertThatIllegalStateException()
                .isThrownBy(() -> document(ACTS).withActs("accounts", COMMANDS.subList(1, COMMANDS.size())))
                .withMessageContaining("Nothing does /api/v1/accounts/{id}/give");
        assertThatIllegalStateException()
                .isThrownBy(() -> document(ACTS.replace("/give:", "/grant:")).withActs("accounts", COMMANDS))
                .withMessageContaining("Nothing explains /api/v1/accounts/{id}/give");
    }

    private static CommandDescription command(String name) {
        return COMMANDS.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static OpenApiDocument document(String yaml) {
        return new OpenApiDocument(Nodes.read(yaml), RouteRoles.read());
    }
}
