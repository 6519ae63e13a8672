package org.mingcha.web;

import static org.mingcha.accounts.Role.INSPECTOR;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.register.Registers;

/** What comes with the product is everybody's; a draft is carried by its page. */
final class RegisterRoutes {
    private static final Set<Role> PUBLISHERS = EnumSet.of(INSPECTOR);
    private static final String REFERENCE = "{reference:[a-z][a-z0-9_]*(?:@[0-9A-Za-z._-]{1,32})?}";
    private static final String DRAFT = """
            @id: patrol
            sheet: 巡查台账
            en: Patrols
            late_after_days: 7
            subject: [title]
            fields:
              - {name: happened_on, zh: 日期, en: Day, type: date, required: true}
              - {name: title, zh: 事项, en: Matter, type: text, required: true}
            """;

    private RegisterRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /registers", "/registers");
        routes.everywhere("GET /registers/" + REFERENCE, "/registers/training@2");
        routes.everywhere(
                "GET /registers/" + REFERENCE + "/files/{format:yaml|xlsx}", "/registers/training/files/xlsx");
        routes.everywhere("GET /registers/pattern.xlsx", "/registers/pattern.xlsx");
        routes.row(
                "POST /registers/drafts",
                PUBLISHERS,
                200,
                200,
                (browser, world) -> browser.upload("/registers/drafts", Map.of("file", DRAFT)));
        routes.row(
                "POST /registers/drafts/template",
                PUBLISHERS,
                200,
                200,
                (browser, world) -> browser.post("/registers/drafts/template", document()));
        routes.row(
                "POST /registers/publication",
                PUBLISHERS,
                200,
                200,
                (browser, world) -> browser.post("/registers/publication", document()));
    }

    /** Of what comes with the product: growing it is refused to all but the root. */
    private static Map<String, String> document() {
        var shipped = Registers.shipped().get("training").toCanonicalJson();
        return Map.of("document", new String(shipped, java.nio.charset.StandardCharsets.UTF_8));
    }
}
