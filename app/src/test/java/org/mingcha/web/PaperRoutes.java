package org.mingcha.web;

import java.util.function.Function;

/** Papers: whoever sees the page of a thing has its papers, nobody else. */
final class PaperRoutes {
    private static final String ONE =
            "/papers/{kind:[a-z-]{1,40}}/{reference:[\\w.-]{1,80}}/{format:docx|pdf|ofd|html|zip}";

    private PaperRoutes() {}

    static void addTo(Routes routes) {
        routes.inside("GET " + ONE, Routes.ALL, ofFinding());
    }

    static void addTo(ApiCorrectionRoutes.Rows rows) {
        rows.row(
                "GET /api/v1/papers/{kind}/{reference}/{format}",
                Routes.ALL,
                200,
                404,
                (program, world) -> program.get("/api/v1" + ofFinding().apply(world)));
    }

    private static Function<WebWorld, String> ofFinding() {
        return world -> "/papers/findings-notice/" + world.finding.value() + "/docx";
    }
}
