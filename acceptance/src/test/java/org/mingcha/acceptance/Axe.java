package org.mingcha.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at pages by axe's rules, on a desk and on a phone, and keeps what it finds. */
final class Axe {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** What a colour scheme can change, of the rules above. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final int PHONE = 390;
    private static final int DESK = 1366;

    private final List<String> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    /** The page as it stands there, whatever led to it: it is not loaded again, and looked at once under each name. */
    void look(Page page, String name) {
        if (!seen.add(name)) return;
        for (var width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, 900);
            look(page, name + "-" + width, found);
        }
    }

    List<String> found() {
        return found;
    }

    /** The page in the window that it has: a picture, what axe finds, and whether it scrolls sideways. */
    static void look(Page page, String name, List<String> found) {
        look(page, name, new AxeBuilder(page).withTags(RULES), found);
    }

    /** A page whose structure was looked at in another colour scheme. */
    static void lookAtColours(Page page, String name, List<String> found) {
        look(page, name, new AxeBuilder(page).withRules(COLOURS), found);
    }

    /** Our pages have no frames: the mode that needs no second window takes half the time. */
    private static void look(Page page, String name, AxeBuilder axe, List<String> found) {
        Site.picture(page, name);
        axe.setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> found.add(name + ": " + rule.getId() + " "
                        + rule.getNodes().getFirst().getHtml()));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            found.add(name + ": scrolls sideways");
        }
    }
}
