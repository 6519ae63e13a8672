package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.database.TestDatabase;
import org.mingcha.database.internal.ExternalServer;

/** An account's life at the console, each command with the application that it starts. */
@Tag("slow")
class AccountCommandsModuleTest extends OperatorConsole {
    private static final String COUNTY = "999900000000";

    @Test
    void anAccountIsGivenRolesMovedClosedAndReopened() throws Exception {
        var server = TestDatabase.createMigrated();
        try {
            settings(server, "");
            foundTown();
            json("user", "add", "clerk", "--role", "clerk", "--unit", TOWN);
            assertThat(run("user", "add", "clerk", "--role", "officer", "--unit", TOWN))
                    .isEqualTo(1);
            assertThat(said(err)).contains("already");
            var link = json("user", "link", "clerk").get("link").stringValue();
            assertThat(link).contains("/welcome/");
            roles();
            assertThat(json("user", "reset-factors", "clerk").get("unchanged").booleanValue())
                    .as("there is none")
                    .isTrue();
            json("user", "close", "clerk");
            assertThat(json("user", "close", "clerk").get("unchanged").booleanValue())
                    .isTrue();
            assertThat(run("user", "token", "clerk")).isEqualTo(1);
            assertThat(json("user", "reopen", "clerk").has("link")).isTrue();
            own(server);
        } finally {
            TestDatabase.drop(server);
        }
    }

    private void roles() {
        assertThat(run("user", "give", "clerk", "--role", "emperor", "--unit", TOWN))
                .isEqualTo(1);
        assertThat(said(err)).contains("--role").contains("officer");
        assertThat(run("user", "give", "clerk", "--role", "officer")).isEqualTo(2);
        assertThat(said(err)).contains("--unit");
        json("user", "give", "clerk", "--role", "officer", "--unit", TOWN);
        json("user", "take", "clerk", "--role", "clerk", "--unit", TOWN);
        assertThat(run("user", "take", "clerk", "--role", "officer", "--unit", TOWN))
                .isEqualTo(1);
        assertThat(said(err)).contains("only role");
        json("user", "move", "clerk", "--from", TOWN, "--to", COUNTY);
        json("user", "add", "lone", "--role", "admin", "--unit", COUNTY);
        assertThat(run("user", "close", "lone")).isEqualTo(1);
        assertThat(said(err)).contains("--confirmed").contains("without an administrator");
        json("user", "close", "lone", "--confirmed");
    }

    private void own(ExternalServer server) throws Exception {
        assertThat(run("account", "end-others", "--present", "x")).isEqualTo(1);
        assertThat(said(err)).contains("MINGCHA_TOKEN");
        settings(server, json("user", "token", "clerk").get("token").stringValue());
        assertThat(json("account", "sessions").get("sessions")).isEmpty();
        assertThat(run("account", "end-session", "--session", "1", "--present", "not the present one"))
                .isEqualTo(1);
        assertThat(said(err)).contains("--present").doesNotContain("not the present one");
        assertThat(run(
                        "account",
                        "change-password",
                        "--present",
                        "not the present one",
                        "--password",
                        "four unrelated words",
                        "--again",
                        "four unrelated words"))
                .isEqualTo(1);
        assertThat(said(err)).contains("--present").doesNotContain("not the present one");
    }

    private void foundTown() throws Exception {
        units("""
                999900000000,Clear Brook County,county,CN
                999901001000,Cloud Ridge,town,999900000000
                """);
    }
}
