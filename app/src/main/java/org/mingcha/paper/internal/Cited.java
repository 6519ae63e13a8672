package org.mingcha.paper.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.document.FigureRun;
import org.mingcha.document.Run;

/** What comes from a record, with the record's log index; one that waits for its seal is cited once it has one. */
final class Cited {
    private final String matter;
    private final List<String> records = new ArrayList<>();

    Cited(String matter, @Nullable Long... records) {
        this.matter = matter;
        for (Long record : records) {
            if (record != null) {
                this.records.add(record.toString());
            }
        }
    }

    static Cited by(String matter, List<Long> records) {
        return new Cited(matter, records.toArray(Long[]::new));
    }

    Run text(String name, String text) {
        return new FigureRun(matter + "/" + name, text, records);
    }

    Run count(String name, long count) {
        return text(name, Long.toString(count));
    }

    Run day(String name, LocalDate day) {
        return text(name, PaperTimes.day(day));
    }

    /** What somebody wrote, as part of a sentence of ours: without the stop at its end. */
    Run clause(String name, String said) {
        return text(name, said.strip().replaceFirst("[\u3002\uff1b;.\\s]+$", ""));
    }
}
