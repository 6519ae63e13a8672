package org.mingcha.web;

/** The appraisal: read by everybody in the subtree. */
final class AppraisalRoutes {
    private static final String UNIT = "/appraisal/{unit:\\w+}/{year:[12]\\d{3}}";
    private static final String ONE = "/appraisal/" + WebWorld.INSIDE + "/2026";

    private AppraisalRoutes() {}

    static void addTo(Routes routes) {
        routes.everywhere("GET /appraisal", "/appraisal");
        routes.inside("GET /appraisal/workbook", Routes.ALL, world -> "/appraisal/workbook?unit=" + WebWorld.INSIDE);
        routes.inside("GET " + UNIT, Routes.ALL, world -> ONE);
        routes.inside("GET " + UNIT + "/appraisal.json", Routes.ALL, world -> ONE + "/appraisal.json");
    }
}
