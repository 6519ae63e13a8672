package org.mingcha.web;

import static org.mingcha.accounts.Role.CLERK;
import static org.mingcha.accounts.Role.INSPECTOR;
import static org.mingcha.accounts.Role.LEADER;
import static org.mingcha.accounts.Role.OFFICER;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.mingcha.accounts.Role;

/** Papers: whoever sees the page of a thing has its papers, nobody else. */
final class PaperRoutes {
    private static final String ONE =
            "/papers/{kind:[a-z-]{1,40}}/{reference:[\\w.-]{1,80}}/{format:docx|pdf|ofd|html|zip}";

    private static final String NUMBER = "/papers/{kind:[a-z-]{1,40}}/{reference:[\\w.-]{1,80}}/number";

    /** Who may; of the body whose paper it is, which is not the one here. */
    private static final Set<Role> NUMBERING = EnumSet.of(CLERK, OFFICER, LEADER, INSPECTOR);

    private PaperRoutes() {}

    static void addTo(Routes routes) {
        routes.inside("GET " + ONE, Routes.ALL, ofFinding("docx"));
        routes.inside("GET " + NUMBER, Routes.ALL, ofFinding("number"));
        routes.row(
                "POST " + NUMBER,
                NUMBERING,
                404,
                404,
                (browser, world) -> browser.post(ofFinding("number").apply(world), Map.of("number", "x")));
    }

    static void addTo(ApiCorrectionRoutes.Rows rows) {
        rows.row(
                "GET /api/v1/papers/{kind}/{reference}/{format}",
                Routes.ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1" + ofFinding("docx").apply(world)));
        rows.row(
                "GET /api/v1/papers/{kind}/{reference}/number",
                Routes.ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1" + ofFinding("number").apply(world)));
        rows.row(
                "POST /api/v1/papers/{kind}/{reference}/number",
                NUMBERING,
                404,
                404,
                (program, world) -> program.post("/api/v1" + ofFinding("number").apply(world), "{\"number\": \"x\"}"));
    }

    private static Function<WebWorld, String> ofFinding(String what) {
        return world -> "/papers/findings-notice/" + world.finding.value() + "/" + what;
    }
}
