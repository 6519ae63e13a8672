package org.mingcha.casework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingcha.database.Coded;

/**
 * How the state of a case follows from what its entry says: of the fields that lead to one, the last that is filled.
 *
 * @param first while none of them is filled
 * @param filled state by field, in the order in which cases come to them
 * @param due the field with the day by which something is to be done; empty: there is none
 * @param awaiting states in which that day counts
 */
public record CaseStates<S extends Enum<S> & Coded>(S first, Map<String, S> filled, String due, Set<S> awaiting) {
    /** What lists can show beside one of the states. */
    static final String OVERDUE = "overdue";

    static final String ALL = "all";

    public CaseStates {
        filled = Collections.unmodifiableMap(new LinkedHashMap<>(filled));
        awaiting = Set.copyOf(awaiting);
    }

    public static <S extends Enum<S> & Coded> CaseStates<S> from(S first) {
        return new CaseStates<>(first, Map.of(), "", Set.of());
    }

    public CaseStates<S> once(String field, S state) {
        var more = new LinkedHashMap<>(filled);
        more.put(field, state);
        return new CaseStates<>(first, more, due, awaiting);
    }

    @SafeVarargs
    public final CaseStates<S> due(String field, S... states) {
        return new CaseStates<>(first, filled, field, EnumSet.copyOf(Arrays.asList(states)));
    }

    S of(Map<String, String> fields) {
        return filled.entrySet().stream()
                .filter(each -> !fields.getOrDefault(each.getKey(), "").isEmpty())
                .reduce((_, later) -> later)
                .map(Map.Entry::getValue)
                .orElse(first);
    }

    /** What lists can be narrowed to: each state, what is overdue, all. */
    public List<String> shows() {
        var shows = new ArrayList<String>();
        for (var state : first.getDeclaringClass().getEnumConstants()) {
            shows.add(state.code());
            if (state == first && !due.isEmpty()) {
                shows.add(OVERDUE);
            }
        }
        shows.add(ALL);
        return shows;
    }
}
