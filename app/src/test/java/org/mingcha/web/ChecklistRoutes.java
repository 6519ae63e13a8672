package org.mingcha.web;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;

/** What comes with the product is everybody's; a draft is for the account that brought it. */
final class ChecklistRoutes {
    private static final Set<Role> PUBLISHERS = EnumSet.of(INSPECTOR);
    private static final String REFERENCE = "{reference:[a-z0-9][a-z0-9._-]*(?:@\\d{1,9})?}";

    private ChecklistRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /checklists", "/checklists");
        routes.everywhere("GET /checklists/" + REFERENCE, "/checklists/network-security-baseline@1");
        routes.everywhere(
                "GET /checklists/" + REFERENCE + "/files/{format:yaml|xlsx|oscal}",
                "/checklists/town-online-work/files/xlsx");
        routes.row("POST /checklists/drafts", PUBLISHERS, 302, 302, (browser, world) -> bring(browser));
        routes.row(
                "GET /checklists/drafts/{draft:\\d{1,18}}",
                PUBLISHERS,
                200,
                200,
                (browser, world) -> browser.get(place(bring(browser))));
        routes.row(
                "POST /checklists/drafts/{draft:\\d{1,18}}/publication",
                PUBLISHERS,
                200,
                200,
                (browser, world) -> browser.post(place(bring(browser)) + "/publication", Map.of()));
    }

    /** Under an id that comes with the product, so that publishing it is refused whoever tries. */
    private static HttpResponse<String> bring(SignedInBrowser browser) {
        return browser.upload(
                "/checklists/drafts",
                Map.of("file", "@id: town-online-work\ntitle: Own\nitems:\n  - {id: a, question: Is it so}\n"));
    }

    private static String place(HttpResponse<String> sent) {
        return sent.headers()
                .firstValue("location")
                .filter(location -> location.contains("/drafts/"))
                .map(location -> location.replaceFirst("https?://[^/]+", ""))
                .orElse("/checklists/drafts/1");
    }
}
