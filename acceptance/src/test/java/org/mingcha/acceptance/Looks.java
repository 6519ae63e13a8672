package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages looked at on a phone, in both languages, and on a desk: by axe, for sideways scrolling, and as pictures. */
final class Looks {
    private Looks() {}

    private record Look(String language, int width) {}

    /** @param state of a signed-in browser; empty: nobody's */
    static void findNothing(Site site, String state, Map<String, String> places) {
        var found = new ArrayList<String>();
        for (var look : List.of(new Look("zh-CN", 390), new Look("en", 390), new Look("zh-CN", 1366))) {
            var options = site.options().setLocale(look.language).setViewportSize(look.width, 844);
            try (var context = site.open(state.isEmpty() ? options : options.setStorageState(state))) {
                var page = context.newPage();
                places.forEach((name, place) -> {
                    page.navigate(place);
                    Axe.look(page, name + "-" + look.language + "-" + look.width, found);
                });
            }
        }
        assertEquals(List.of(), found);
    }
}
