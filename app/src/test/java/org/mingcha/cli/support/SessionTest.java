package org.mingcha.cli.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A unit's name from a hostile file clears no screen, turns no writing round and adds no line. */
class SessionTest {
    private static final String HOSTILE = "\u001b[2J\u202eBrook\r\nAll is well\u009b1A\u2028\ud83c\udf0a";
    private static final String SEEN = "\ufffd[2J\ufffdBrook All is well\ufffd1A \ud83c\udf0a";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Session session = new Session(
            new GlobalOptions(), new CliMessages(Locale.ENGLISH), new Start(Object.class), stream(out), stream(err));

    @Test
    void sentencesStayOnTheirLine() {
        session.line("cli.file.written", HOSTILE);
        assertThat(said(out)).isEqualTo("Wrote " + SEEN + "\n");
        session.note("cli.file.written", HOSTILE);
        session.say("Not " + HOSTILE);
        assertThat(said(err)).isEqualTo("Wrote " + SEEN + "\nNot " + SEEN + "\n");
    }

    @Test
    void jsonSaysTheSameAndShowsNothing() {
        session.json(Map.of("name", HOSTILE));
        assertThat(said(out)).endsWith("}\n").containsPattern("\\A[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+\n\\z");
        assertThat(JsonMapper.shared().readTree(said(out)).get("name").stringValue())
                .isEqualTo(HOSTILE);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String said(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
