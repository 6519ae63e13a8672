package org.mingcha.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists are read page by page: {@code next} is the address of the page after this one, null on the last. */
public final class Page {
    private static final int USUAL = 100;
    private static final int MOST = 500;

    private Page() {}

    public static int limit(@Nullable Integer wanted) {
        return wanted == null ? USUAL : Math.clamp(wanted, 1, MOST);
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
