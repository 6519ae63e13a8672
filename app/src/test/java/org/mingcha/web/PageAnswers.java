package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.mingcha.accounts.Role;

/** What tests read from the pages' answers. */
final class PageAnswers {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private PageAnswers() {}

    static SignedInBrowser english(int port, Role role, String unit) {
        var browser = SignedInBrowser.of(port, WebWorld.login(role, unit), WebWorld.PASSWORD);
        browser.get("/preferences?lang=en&to=/");
        return browser;
    }

    /** Where it leads. */
    static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
                .replaceFirst("https?://[^/]+", "");
    }

    /** The state that a page's form hands back. */
    static String version(String page) {
        var found = VERSION.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
