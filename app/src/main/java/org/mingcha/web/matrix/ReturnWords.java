package org.mingcha.web.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FilingState;
import org.mingcha.web.support.Words;

/** How returns are put into words. */
final class ReturnWords {
    private static final int PERCENT = 100;
    private static final int TENTHS = 10;

    private final Words words;

    ReturnWords(Words words) {
        this.words = words;
    }

    Mark mark(FilingState state) {
        var label = words.of("reporting.state." + state.code());
        return switch (state) {
            case FILED -> new Mark(label, "disc", "acc");
            case NIL -> new Mark(label, "ring", "acc");
            case WAITING -> new Mark(label, "quart", "wait");
            case RETURNED -> new Mark(label, "back", "bad");
            case LATE -> new Mark(label, "glass", "warn");
            case MISSING -> new Mark(label, "cross", "bad");
            case NOT_DUE -> new Mark(label, "dot", "mute");
            case NOT_APPLICABLE -> new Mark(label, "none", "mute");
        };
    }

    Mark contradicted() {
        return new Mark(words.of("matrix.contradicted"), "neq", "ink");
    }

    List<Mark> legend() {
        var legend = new ArrayList<Mark>();
        Arrays.stream(FilingState.values()).map(this::mark).forEach(legend::add);
        legend.add(contradicted());
        return legend;
    }

    String title(ReturnDefinition definition) {
        return words.locale().getLanguage().equals("en") ? definition.english() : definition.title();
    }

    String period(Period period) {
        return period.label(words.locale());
    }

    /** 1 月, 一季度: what stands over a column. */
    String column(Period period) {
        return switch (period.part()) {
            case MONTH -> words.of("matrix.month", period.number());
            case QUARTER -> words.of("matrix.quarter", period.number());
            case HALF, YEAR -> period(period);
        };
    }

    /** Never rounded up: 100 % is all of them. */
    static String percent(int part, int whole) {
        if (whole == 0) {
            return "";
        }
        long tenths = (long) part * PERCENT * TENTHS / whole;
        return tenths % TENTHS == 0 ? tenths / TENTHS + "%" : tenths / TENTHS + "." + tenths % TENTHS + "%";
    }
}
