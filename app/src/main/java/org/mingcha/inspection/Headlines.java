package org.mingcha.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The headlines by which a bundle's documents call entries: shown to whoever has it made, before it is. */
public record Headlines(List<Line> lines) {
    public Headlines {
        lines = List.copyOf(lines);
    }

    /**
     * One of them.
     *
     * @param index of the entry
     * @param register its id
     * @param sealed whether the entry commits to the words by themselves, so that they can be opened; else they are printed
     *     as the unit's own
     */
    public record Line(long index, String register, String unit, LocalDate happenedOn, String words, boolean sealed) {}

    /** The same, none of them opened. */
    public Headlines declared() {
        return new Headlines(lines.stream()
                .map(line -> new Line(line.index, line.register, line.unit, line.happenedOn, line.words, false))
                .toList());
    }

    /** The entries whose headline the bundle would open. */
    public Set<Long> opened() {
        return lines.stream().filter(Line::sealed).map(Line::index).collect(Collectors.toUnmodifiableSet());
    }
}
