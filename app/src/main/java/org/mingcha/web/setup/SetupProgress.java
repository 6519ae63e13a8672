package org.mingcha.web.setup;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.mingcha.transparency.LogNaming;
import org.mingcha.transparency.backup.Backups;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.ServerAddress;
import org.springframework.stereotype.Component;

/** What is done of setting up and what is not. */
@Component
public class SetupProgress {
    private final SetupCountTable counts;
    private final SetupMarkTable marks;
    private final LogNaming naming;
    private final ServerAddress address;
    private final Backups backups;

    SetupProgress(
            SetupCountTable counts, SetupMarkTable marks, LogNaming naming, ServerAddress address, Backups backups) {
        this.counts = counts;
        this.marks = marks;
        this.naming = naming;
        this.address = address;
        this.backups = backups;
    }

    /**
     * One step as it stands.
     *
     * @param detail how far it has come, in a few words
     */
    public record Line(SetupStep step, boolean isDone, String title, String detail) {}

    public List<Line> lines(RequestContext context) {
        var marked = marks.marked();
        return Arrays.stream(SetupStep.values())
                .map(step -> line(context, step, marked))
                .toList();
    }

    /** What is not done yet, for the first page of whoever keeps the installation; empty for everybody else. */
    public List<Line> open(RequestContext context) {
        return context.actor().administersInstallation()
                ? lines(context).stream().filter(line -> !line.isDone()).toList()
                : List.of();
    }

    private Line line(RequestContext context, SetupStep step, Set<String> marked) {
        boolean isMarked = marked.contains(step.code());
        var found = found(step);
        var key = "setup." + step.code();
        return new Line(
                step, found.isDone() || isMarked, context.t(key + ".title"), detail(context, key, found, isMarked));
    }

    private static String detail(RequestContext context, String key, Found found, boolean isMarked) {
        if (found.isWaiting()) {
            return context.t("setup.units-first");
        }
        return isMarked && !found.isDone()
                ? context.t("setup.marked")
                : context.t(
                        key + (found.isDone() ? ".done" : ".open"),
                        found.arguments().toArray());
    }

    /**
     * A step as it is found.
     *
     * @param isWaiting whether units have to come first
     * @param arguments of its sentence
     */
    private record Found(boolean isDone, boolean isWaiting, List<Object> arguments) {
        static Found of(boolean isDone, Object... arguments) {
            return new Found(isDone, false, List.of(arguments));
        }
    }

    private Found found(SetupStep step) {
        return switch (step) {
            case LOG -> Found.of(!naming.isNobodys() || !naming.isOpen(), naming.origin());
            case UNITS -> units();
            case BODIES -> bodies();
            case PEOPLE -> people();
            case DEFINITIONS, NOTIFICATIONS -> Found.of(false);
            case SERVER -> Found.of(address.isSet() || address.isChosen(), address.current());
            case BACKUPS -> Found.of(!backups.recipients().isEmpty(), String.join(", ", backups.recipients()));
            case RETURN -> Found.of(counts.isAnyFiled());
        };
    }

    private Found units() {
        var count = counts.units();
        return Found.of(count > 0, count);
    }

    private Found bodies() {
        return ofUnits(counts.undescribed());
    }

    private Found people() {
        return ofUnits(counts.unitsWithoutAnybody());
    }

    /** @param rest of the units that there are; where there are none, nothing can be done yet */
    private Found ofUnits(long rest) {
        var isEmpty = counts.units() == 0;
        return new Found(!isEmpty && rest == 0, isEmpty, List.of(rest));
    }
}
