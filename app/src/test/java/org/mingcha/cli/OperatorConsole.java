package org.mingcha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.Application;
import org.mingcha.database.internal.ExternalServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A console over a data directory of its own, each command with the application that it starts. */
abstract class OperatorConsole {
    static final String TOWN = "999901001000";

    @TempDir
    static Path data;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** @param token of the account that acts; empty: the operator does */
    static void settings(ExternalServer server, String token) throws Exception {
        Files.writeString(
                data.resolve("mingcha.yaml"), """
                mingcha:
                  token: "%s"
                  db:
                    url: "%s"
                    user: "%s"
                    password: "%s"
                """.formatted(token, server.url(), server.user(), server.password()));
    }

    void units(String rows) throws Exception {
        var csv = data.resolve("units.csv");
        Files.writeString(csv, "code,name,kind,parent\n" + rows);
        assertThat(run("import", "units", csv.toString())).as(said(err)).isZero();
    }

    JsonNode json(String... line) {
        var all = new ArrayList<>(List.of(line));
        all.add("--json");
        assertThat(run(all.toArray(String[]::new))).as(() -> all + said(err)).isZero();
        return answer();
    }

    JsonNode answer() {
        return JsonMapper.shared().readTree(said(out));
    }

    int run(String... line) {
        out.reset();
        err.reset();
        var all = new ArrayList<>(List.of("--data", data.toString()));
        all.addAll(List.of(line));
        return new Commands(Application.class, Map.of("LANG", "C"), out, err).execute(all.toArray(String[]::new));
    }

    static String said(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
