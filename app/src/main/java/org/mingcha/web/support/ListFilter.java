package org.mingcha.web.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Coded;
import org.mingcha.database.Cursor;

/**
 * What stands around a list of what a unit and its subtree have: ways to narrow it, and to its other pages.
 *
 * @param units the unit and those right below it, to switch between
 * @param show code of the filter
 * @param next address of the next page; null on the last
 * @param first address of the first page; null when this is it
 */
public record ListFilter(
        String path,
        UnitLine unit,
        List<UnitLine> units,
        String show,
        List<Tab> tabs,
        @Nullable String next,
        @Nullable String first) {
    public static ListFilter of(String path, UnitLine unit, List<UnitLine> family) {
        return new ListFilter(path, unit, family, "", List.of(), null, null);
    }

    /** @param label of a filter's tab */
    public <F extends Enum<F> & Coded> ListFilter showing(F filter, Function<F, String> label) {
        var all = Arrays.stream(filter.getDeclaringClass().getEnumConstants())
                .map(each -> new Tab(label.apply(each), href(each.code()), each == filter))
                .toList();
        return new ListFilter(path, unit, units, filter.code(), all, next, first);
    }

    /** @param filters all there are, by their codes */
    public ListFilter showing(String filter, List<String> filters, UnaryOperator<String> label) {
        var all = filters.stream()
                .map(each -> new Tab(label.apply(each), href(each), each.equals(filter)))
                .toList();
        return new ListFilter(path, unit, units, filter, all, next, first);
    }

    public ListFilter paged(@Nullable Cursor here, @Nullable Cursor following) {
        return paged("", here == null, following == null ? null : following.text());
    }

    /** @param more what else narrows the list, as its address says it */
    public ListFilter paged(String more, boolean isFirst, @Nullable String following) {
        var start = href(show) + more;
        var further =
                following == null ? null : start + "&after=" + URLEncoder.encode(following, StandardCharsets.UTF_8);
        return new ListFilter(path, unit, units, show, tabs, further, isFirst ? null : start);
    }

    public String href(String filter) {
        return path + "?unit=" + unit.code() + "&show=" + filter;
    }
}
