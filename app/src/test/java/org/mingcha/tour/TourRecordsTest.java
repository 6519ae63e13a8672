package org.mingcha.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.mingcha.Application;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * Every command, refusal and role of claims, questions, incidents, risks and findings, and the main acts of accounts,
 * campaigns and returns, on pages, by programs and at the console, answers as it is recorded in {@code tour/*.txt}.
 * {@code -Dtour.write=true} records anew; {@code -Dtour.only=risk-.*} plays those scripts alone.
 */
@Tag("slow")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "mingcha.log.origin=tour.invalid/log",
            "mingcha.correction.asks-per-minute=1000",
            "mingcha.correction.asks-overall=1000"
        })
class TourRecordsTest {
    private static final Path SCRIPTS = Path.of("src/test/resources/tour");
    private static final Path ACTUAL = Path.of("target/tour");

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> everyScriptIsAnsweredAsRecorded() {
        var scripts = TourScript.in(SCRIPTS).stream()
                .filter(script -> script.name().matches(System.getProperty("tour.only", ".*")))
                .toList();
        var world = new TourWorld(context, port);
        world.begin(scripts.getFirst().at().minusDays(1));
        return scripts.stream().map(script -> DynamicTest.dynamicTest(script.name(), () -> compare(world, script)));
    }

    private static void compare(TourWorld world, TourScript script) throws IOException {
        var player = new TourPlayer(world, script);
        try {
            player.play();
        } finally {
            Files.createDirectories(ACTUAL);
            Files.writeString(ACTUAL.resolve(script.name() + ".txt"), player.record());
        }
        compare(script.name(), player.record());
    }

    private static void compare(String name, String actual) throws IOException {
        var recorded = SCRIPTS.resolve(name + ".txt");
        if (Boolean.getBoolean("tour.write")) {
            Files.writeString(recorded, actual);
            return;
        }
        var expected = Files.exists(recorded) ? Files.readString(recorded) : "";
        if (!expected.equals(actual)) {
            throw new AssertionError(difference(name, expected, actual));
        }
    }

    private static String difference(String name, String expected, String actual) {
        var recorded = expected.lines().toList();
        var found = actual.lines().toList();
        var step = "";
        int at = 0;
        while (at < recorded.size() && at < found.size() && recorded.get(at).equals(found.get(at))) {
            step = found.get(at).startsWith("== ") ? found.get(at).substring(3) : step;
            at++;
        }
        return "%s, line %d, in \"%s\":%nrecorded: %s%nanswered: %s%ndiff app/%s app/%s"
                .formatted(
                        name,
                        at + 1,
                        step,
                        at < recorded.size() ? recorded.get(at) : "(nothing)",
                        at < found.size() ? found.get(at) : "(nothing)",
                        SCRIPTS.resolve(name + ".txt"),
                        ACTUAL.resolve(name + ".txt"));
    }
}
