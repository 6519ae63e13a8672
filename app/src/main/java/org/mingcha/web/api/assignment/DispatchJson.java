package org.mingcha.web.api.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.mingcha.assignment.DispatchView;

/**
 * A task as a superior sent it, with how far its receivers are.
 *
 * @param index log index of the act; null while it waits for its seal
 * @param minutes that it costs each receiver
 * @param overdue receivers that have neither answered nor given it back by the due day
 */
public record DispatchJson(
        long dispatch,
        @Nullable Long index,
        String unit,
        String unitName,
        String title,
        String reference,
        String said,
        LocalDate sentOn,
        LocalDate dueOn,
        int minutes,
        long receivers,
        long answered,
        long returned,
        long overdue) {
    public static DispatchJson of(DispatchView view) {
        var counts = view.counts();
        return new DispatchJson(
                view.id(),
                view.index(),
                view.unit().code(),
                view.unit().name(),
                view.matter().title(),
                view.matter().reference(),
                view.said(),
                view.sentOn(),
                view.dueOn(),
                view.minutes(),
                counts.all(),
                counts.answered(),
                counts.returned(),
                counts.overdue());
    }
}
