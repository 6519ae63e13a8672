package org.mingcha.web.matrix;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.reporting.FilingState;
import org.mingcha.web.filing.FilingLabels;
import org.mingcha.web.support.Messages;
import org.mingcha.web.support.Status;

/** How returns are put into words. */
final class ReturnLabels {
    private static final int PERCENT = 100;
    private static final int TENTHS = 10;

    private final Messages messages;
    private final FilingLabels filing;

    ReturnLabels(Messages messages) {
        this.messages = messages;
        this.filing = new FilingLabels(messages);
    }

    Status mark(FilingState state) {
        return filing.state(state);
    }

    Status contradicted() {
        return new Status(messages.of("matrix.contradicted"), "neq", "ink");
    }

    List<Status> legend() {
        var legend = new ArrayList<Status>();
        Arrays.stream(FilingState.values()).map(this::mark).forEach(legend::add);
        legend.add(contradicted());
        return legend;
    }

    String title(ReturnDefinition definition) {
        return filing.title(definition);
    }

    String period(Period period) {
        return filing.period(period);
    }

    /** 1 月, 一季度: what stands over a column. */
    String column(Period period) {
        return switch (period.part()) {
            case MONTH -> messages.of("matrix.month", period.number());
            case QUARTER -> messages.of("matrix.quarter", period.number());
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
