package org.mingcha.web.assessment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.inspection.campaign.AssessmentQuery;
import org.mingcha.inspection.campaign.AssessmentState;
import org.mingcha.web.support.RequestContext;

/**
 * What the list's address asks for.
 *
 * @param unit a code, or {@link #WHOLE}
 * @param show todo, all or accepted
 * @param q words that units are searched by
 */
record AssessmentListQuery(
        @Nullable String unit,
        @Nullable String show,
        @Nullable String after,
        @Nullable String q) {
    static final String WHOLE = "all";

    /** Whose own work an assessment is: they start with their own unit's. */
    private static final Set<Role> OF_UNIT = Set.of(Role.CLERK, Role.OFFICER, Role.LEADER);

    boolean isWhole(RequestContext context) {
        return unit == null || unit.isBlank() ? !context.holds(OF_UNIT) : unit.equals(WHOLE);
    }

    String shown() {
        return show == null || show.isBlank() ? "todo" : show;
    }

    String words() {
        return q == null ? "" : q.strip();
    }

    AssessmentQuery query(String code, boolean whole, Set<AssessmentState> states) {
        var query = AssessmentQuery.all().in(states);
        var cursor = after == null ? null : AssessmentQuery.Cursor.parse(after).orElse(null);
        return (whole ? query : query.ofUnit(code)).afterRow(cursor);
    }

    /** The states in which somebody with these roles has to act. */
    static Set<AssessmentState> todo(RequestContext context) {
        var states = EnumSet.noneOf(AssessmentState.class);
        if (context.holds(Set.of(Role.CLERK, Role.OFFICER))) {
            states.addAll(Set.of(AssessmentState.COMPUTING, AssessmentState.OPEN, AssessmentState.RETURNED));
        }
        if (context.holds(Set.of(Role.LEADER))) {
            states.add(AssessmentState.SUBMITTED);
        }
        if (context.holds(Set.of(Role.INSPECTOR))) {
            states.add(AssessmentState.IN_REVIEW);
        }
        return states.isEmpty() ? EnumSet.complementOf(EnumSet.of(AssessmentState.ACCEPTED)) : states;
    }

    static String href(String unit, String show, AssessmentQuery.@Nullable Cursor cursor) {
        var address = "/assessments?unit=" + unit + "&show=" + show;
        return cursor == null
                ? address
                : address + "&after=" + URLEncoder.encode(cursor.text(), StandardCharsets.UTF_8);
    }
}
