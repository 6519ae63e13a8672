package org.mingcha.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mingcha.cli.CommandDoor;
import org.mingcha.database.Database;
import org.mingcha.database.MingchaClock;
import org.mingcha.database.PeriodicTask;
import org.mingcha.reporting.ReturnReporting;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * A county with two towns for each door, so that no door sees what another did, with an account of each role in each of
 * its units. Nothing happens by itself: the clock goes where a script says, and the log seals between the steps.
 */
final class TourWorld {
    private static final Map<String, Integer> DOORS = Map.of("pages", 1, "api", 2, "cli", 3);
    private static final Map<String, String> COUNTIES =
            Map.of("pages", "Clear Brook County", "api", "Stone Bridge County", "cli", "Green Hill County");
    private static final List<String> ROLES = List.of("clerk", "officer", "leader", "inspector", "auditor", "admin");

    private final ApplicationContext context;
    private final int port;
    private final CommandDoor commands;
    private final Map<String, String> tokens = new HashMap<>();

    TourWorld(ApplicationContext context, int port) {
        this.context = context;
        this.port = port;
        this.commands = new CommandDoor(context.getAutowireCapableBeanFactory());
    }

    void begin(LocalDateTime at) {
        context.getBeansOfType(PeriodicTask.class).values().forEach(PeriodicTask::stop);
        context.getBean(TransparencyLog.class).head();
        JdbcClient.create(context.getBean(Database.class).owner())
                .sql("alter sequence transparency.record_id restart with " + TourMask.FIRST_RECORD)
                .update();
        goTo(at);
        importUnits();
        DOORS.keySet().stream().sorted().forEach(this::appoint);
    }

    int port() {
        return port;
    }

    /** By their names in a script. */
    Map<String, String> units(String door) {
        int number = DOORS.getOrDefault(door, 0);
        return Map.of(
                "county", "999" + number + "00000000",
                "town", "999" + number + "01001000",
                "other", "999" + number + "11001000");
    }

    private void importUnits() {
        var rows = new StringBuilder("code,name,kind,parent\n");
        DOORS.keySet().stream().sorted().forEach(door -> {
            var units = units(door);
            var county = units.getOrDefault("county", "");
            rows.append("%s,%s,county,CN%n".formatted(county, COUNTIES.getOrDefault(door, "")));
            rows.append("%s,Cloud Ridge,town,%s%n".formatted(units.getOrDefault("town", ""), county));
            rows.append("%s,Mirror Water,town,%s%n".formatted(units.getOrDefault("other", ""), county));
        });
        try {
            var file = Files.writeString(Files.createTempFile("units", ".csv"), rows);
            done("import", "units", file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void appoint(String door) {
        units(door).keySet().stream().sorted().forEach(place -> {
            ROLES.forEach(role -> appoint(door, role, place));
        });
        appoint(door, "officer2", "town");
        appoint(door, "inspector2", "county");
    }

    private void appoint(String door, String role, String place) {
        var login = door + "." + role + "." + place;
        var unit = units(door).getOrDefault(place, "");
        var made = done("user", "add", login, "--role", role.replace("2", ""), "--unit", unit, "--json");
        if (door.equals("pages")) {
            var link = json(made, "link");
            new PageDoor(port).welcome(link.substring(link.indexOf("/welcome/")));
        }
        tokens.put(login, json(done("user", "token", login, "--json"), "token"));
    }

    private static String json(String answer, String field) {
        return JsonMapper.shared().readTree(answer).get(field).stringValue();
    }

    private String done(String... line) {
        var output = commands.run("", "C", List.of(line));
        if (output.exit() != 0) {
            throw new AssertionError(String.join(" ", line) + ": " + output);
        }
        return output.out();
    }

    String token(String door, TourCaller caller) {
        return caller.hasAccount() ? tokens.getOrDefault(caller.login(door), "") : "";
    }

    TourAnswer command(String door, TourCaller caller, List<String> line) {
        var output = commands.run(token(door, caller), caller.chinese() ? "zh_CN.UTF-8" : "C", line);
        var said = new ArrayList<String>();
        boolean json = line.contains("--json");
        if (!output.err().isBlank() && json) {
            output.err().lines().forEach(each -> said.add("\nstderr: " + each));
        }
        var head = "exit " + output.exit() + String.join("", said);
        return json
                ? new TourAnswer(head, TourAnswer.JSON, output.out())
                : new TourAnswer(head, TourAnswer.LINES, output.out() + marked(output.err()));
    }

    private static String marked(String err) {
        return err.isBlank()
                ? ""
                : err.lines().map(line -> "stderr: " + line + "\n").reduce("", String::concat);
    }

    void goTo(LocalDateTime at) {
        var clock = context.getBean(MingchaClock.class);
        var wanted = Instant.from(at.atZone(clock.zone()));
        clock.simulate(wanted);
        // In a machine's zone with a summer time the simulated clock is an hour off between winter and summer.
        var off = Duration.between(clock.now(), wanted);
        if (off.abs().compareTo(Duration.ofMinutes(1)) > 0) {
            clock.simulate(wanted.plus(off));
        }
    }

    /** What was written is sealed and counted, as a server does each second by itself. */
    void settle() {
        context.getBean(TransparencyLog.class).seal();
        context.getBean(ReturnReporting.class).catchUp();
    }
}
