package org.mingcha.acceptance;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages on which a body organises its work: its year, its tasks, what is asked of it, who stands in, what rules will change. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class OrganisingPagesTest {
    private static final String OFFICER = "organising.officer";
    private static final String LEADER = "organising.leader";
    private static final String COUNTY = "organising.county";

    private Site site;
    private String officer;
    private String leader;
    private String county;

    @BeforeAll
    void open() {
        var data = DemoRun.get().data;
        var links = Post.filled(
                data,
                new Post(OFFICER, "Officer", DemoRun.UNIT),
                new Post(LEADER, "Leader", DemoRun.UNIT),
                new Post(COUNTY, "Officer", "999900000000"));
        site = new Site(data);
        officer = site.signIn(OFFICER, links.get(OFFICER));
        leader = site.signIn(LEADER, links.get(LEADER));
        county = site.signIn(COUNTY, links.get(COUNTY));
    }

    @AfterAll
    void close() {
        site.close();
    }

    @Test
    void ofAnOfficer() {
        Looks.findNothing(
                site,
                officer,
                Map.of("plan", "/plan?year=2025", "coming-rules", "/rules/coming", "burden", "/burden", "home", "/"));
    }

    @Test
    void ofALeader() {
        Looks.findNothing(
                site,
                leader,
                Map.of(
                        "stand-ins",
                        "/stand-ins",
                        "templates",
                        "/templates/" + DemoRun.UNIT,
                        "letterhead",
                        "/letterhead/" + DemoRun.UNIT));
    }

    @Test
    void ofACountyThatSendsTasks() {
        Looks.findNothing(site, county, Map.of("assignments", "/assignments", "county-burden", "/burden"));
    }
}
