package org.mingcha.inspection.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.Application;
import org.mingcha.demo.Demo;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.transparency.RulesInForce;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.main.lazy-initialization=true", "mingcha.log.origin=" + Demo.ORIGIN})
class SampleReportsTest {
    private static final List<String> SHIPPED =
            List.of("town-online-work", "network-security-baseline", "government-app", "website-new-media");

    @Autowired
    private Demo demo;

    @Autowired
    private SelfInspections inspections;

    @Autowired
    private RegisterLibrary registers;

    @Autowired
    private RulesInForce rules;

    @Autowired
    private PrintedWords headlines;

    @Autowired
    private org.mingcha.database.Database database;

    @BeforeAll
    void load() {
        demo.load();
    }

    @Test
    void write() throws IOException {
        var reports = new SampleReports(inspections, registers, rules, headlines);
        var dir = Path.of("target/sample-reports");
        Files.createDirectories(dir);
        var units = org.springframework.jdbc.core.simple.JdbcClient.create(database.owner())
                .sql("select distinct unit from transparency.leaf where unit like '99%'")
                .query(String.class)
                .list();
        for (var unit : units) {
            for (var id : SHIPPED) {
                try {
                    var texts = reports.texts(unit, id);
                    for (var layout : List.of("list", "narrative")) {
                        Files.write(
                                dir.resolve(unit + "-" + id + "-" + layout + ".txt"),
                                SampleReports.lines(texts, layout));
                    }
                } catch (java.util.NoSuchElementException e) {
                    System.err.println("none " + unit + id);
                }
            }
        }
    }
}
