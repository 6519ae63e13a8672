package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaClock;
import org.mingcha.openapi.GeneratedClient;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Who has nothing but the description gets along: openapi-generator makes a client of it, and that client works here. */
@Tag("slow")
@WebWorldTest
class GeneratedClientModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void aClientMadeOfTheDescriptionGoesRound() throws IOException {
        assumeTrue(GeneratedClient.canBeMade(), "the generator is fetched by the profile client");
        var served = Path.of("target/client/openapi.json").toAbsolutePath();
        Files.writeString(served, new Program(port, "").get("/api/openapi.json").body());
        var tour = GeneratedClient.of(served)
                .run(List.of(
                        "http://localhost:" + port,
                        WebWorld.INSIDE,
                        context.getBean(MingchaClock.class).today().toString(),
                        token(OFFICER),
                        token(LEADER)));
        assertThat(tour).endsWith("The tour is over.\n");
    }

    private String token(Role role) {
        return Program.of(context, port, WebWorld.login(role, WebWorld.INSIDE), true).token;
    }
}
