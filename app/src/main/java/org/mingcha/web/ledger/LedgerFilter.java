package org.mingcha.web.ledger;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.ledger.EntryQuery;

/** What the address of the ledger list asks for; what can't be read there is as good as absent. */
public record LedgerFilter(
        @Nullable String unit,
        @Nullable String register,
        @Nullable String q,
        @Nullable String from,
        @Nullable String to,
        @Nullable String state,
        @Nullable String after) {
    public static LedgerFilter ofState(String state) {
        return new LedgerFilter(null, null, null, null, null, state, null);
    }

    public EntryQuery query(String unitCode, int rows) {
        return new EntryQuery(
                unitCode,
                false,
                register == null || register.isBlank() ? Set.of() : Set.of(register),
                day(from),
                day(to),
                q == null ? "" : q.strip(),
                stateWanted(),
                after == null ? null : EntryQuery.Cursor.parse(after).orElse(null),
                rows);
    }

    public EntryQuery.State stateWanted() {
        return Arrays.stream(EntryQuery.State.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(state))
                .findFirst()
                .orElse(EntryQuery.State.ALL);
    }

    /** Whether anything but the unit narrows the list. */
    public boolean narrows() {
        return stateWanted() != EntryQuery.State.ALL || !(blank(register) && blank(q) && blank(from) && blank(to));
    }

    public LedgerFilter withState(String wanted) {
        return new LedgerFilter(unit, register, q, from, to, wanted, null);
    }

    public LedgerFilter afterRow(@Nullable String cursor) {
        return new LedgerFilter(unit, register, q, from, to, state, cursor);
    }

    /** The address of the list that this filter describes. */
    public String href() {
        var parts = new LinkedHashMap<String, @Nullable String>();
        parts.put("unit", unit);
        parts.put("register", register);
        parts.put("q", q);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("state", state);
        parts.put("after", after);
        var query = parts.entrySet().stream()
                .filter(part -> !blank(part.getValue()))
                .map(LedgerFilter::encoded)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/ledger" : "/ledger?" + query;
    }

    private static String encoded(Map.Entry<String, @Nullable String> part) {
        return part.getKey() + "=" + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }
}
