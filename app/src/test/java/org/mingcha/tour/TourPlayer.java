package org.mingcha.tour;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Plays a script: each step a second after the one before, sealed before anybody looks. */
final class TourPlayer {
    private static final List<String> ROLES = List.of("clerk", "officer", "leader", "inspector", "auditor", "admin");
    private static final List<String> PLACES = List.of("town", "county", "other");

    private final TourWorld world;
    private final TourScript script;
    private final PageDoor pages;
    private final ProgramDoor programs;
    private final TourWords words = new TourWords();
    private final TourRecord record;

    TourPlayer(TourWorld world, TourScript script) {
        this.world = world;
        this.script = script;
        this.pages = new PageDoor(world.port());
        this.programs = new ProgramDoor(world.port(), caller -> world.token(script.door(), caller));
        this.record = new TourRecord(script.steps());
        world.units(script.door()).forEach(words::put);
    }

    /** What was answered so far. */
    String record() {
        return record.text();
    }

    void play() {
        for (var step : script.steps()) {
            world.goTo(step.when());
            play(step);
        }
    }

    private void play(TourStep step) {
        var answers = played(step);
        record.add(step, answers);
        capture(step, answers);
    }

    private List<TourAnswer> played(TourStep step) {
        var caller = TourCaller.of(step.caller());
        var filled = step.with(words.filled(step.target()), words.filled(step.rest()));
        if (caller.isEverybody()) {
            return List.of(byEverybody(caller, filled));
        }
        var answers = new ArrayList<TourAnswer>();
        var first = ask(caller, filled);
        world.settle();
        answers.add(first);
        pages.follow(caller, first).ifPresent(answers::add);
        return answers;
    }

    private TourAnswer ask(TourCaller caller, TourStep step) {
        if (step.isCommand()) {
            return world.command(script.door(), caller, TourWords.of(step.rest()));
        }
        return step.isApi() ? programs.ask(caller, step) : pages.ask(caller, step);
    }

    /** Of each role in each place the first line of the answer; who hears the same stands on one line. */
    private TourAnswer byEverybody(TourCaller everybody, TourStep step) {
        var heard = new LinkedHashMap<String, List<String>>();
        for (var place : PLACES) {
            for (var role : ROLES) {
                var answer = ask(everybody.as(role, place), step);
                heard.computeIfAbsent(brief(step, answer), _ -> new ArrayList<>())
                        .add(role + "@" + place);
            }
        }
        if (!step.isCommand()) {
            heard.computeIfAbsent(brief(step, ask(everybody.as("nobody", "town"), step)), _ -> new ArrayList<>())
                    .add("nobody");
        }
        var body = new StringBuilder();
        heard.forEach((answer, who) ->
                body.append(answer).append("  ").append(String.join(" ", who)).append("\n"));
        return new TourAnswer("by role and place", TourAnswer.TEXT, body.toString());
    }

    private static String brief(TourStep step, TourAnswer answer) {
        return step.isCommand()
                ? (answer.head() + " " + answer.body().strip())
                        .lines()
                        .findFirst()
                        .orElse("")
                : answer.head().lines().findFirst().orElse("");
    }

    private void capture(TourStep step, List<TourAnswer> answers) {
        step.captures().forEach((name, pattern) -> {
            var found = answers.stream()
                    .map(answer -> pattern.matcher(answer.raw()))
                    .filter(java.util.regex.Matcher::find)
                    .findFirst();
            words.put(
                    name,
                    found.orElseThrow(() -> new AssertionError("No " + name + " in the answer to " + step.title()))
                            .group(1));
        });
    }
}
