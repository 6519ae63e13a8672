package org.mingcha.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mingcha.database.Cursor;
import org.mingcha.web.support.BadRequest;

/** Lists are read page by page: {@code next} is the address of the page after this one, null on the last. */
public final class ApiPaging {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private ApiPaging() {}

    public static int limit(@Nullable Integer wanted) {
        return wanted == null ? USUAL : Math.clamp(wanted, 1, MOST);
    }

    /** What an address asks for; null where it doesn't, while what can't be read is no good request. */
    public static <T> @Nullable T read(@Nullable String sent, Function<String, Optional<T>> reading) {
        return sent == null ? null : reading.apply(sent).orElseThrow(ApiPaging::unfit);
    }

    public static BadRequest unfit() {
        return new BadRequest(400, "bad-request");
    }

    public static @Nullable String next(String path, Map<String, String> query, @Nullable Cursor after) {
        return after == null ? null : next(path, query, after.text());
    }

    /** The same address with another {@code after}. */
    public static String next(String path, Map<String, String> query, String after) {
        var rest = query.entrySet().stream()
                .filter(each -> !each.getKey().equals("after"))
                .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
        return path + "?" + (rest.isEmpty() ? "" : rest + "&") + "after=" + encoded(after);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
