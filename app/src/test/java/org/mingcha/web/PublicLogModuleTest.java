package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.mingcha.tlog.Audit;
import org.mingcha.tlog.LogAudit;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.transparency.Custody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A body that shows its whole log can be audited over HTTP by anybody. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingcha.log.public=all")
class PublicLogModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void passesAnAuditOverHttpAndSetsNoCookie() {
        var world = new WebWorld(context);
        var vkey = NoteVerifier.parse(context.getBean(Custody.class).vkey()).orElseThrow();
        var log = LogSource.http(URI.create("http://127.0.0.1:" + port + "/log/"));
        assertThat(LogAudit.audit(log, Policy.of(vkey))).isInstanceOf(Audit.Passed.class);
        var tile = new Program(port, "").get("/log/tile/0/000.p/1");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().map()).doesNotContainKey("set-cookie");
        assertThat(tile.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(world.entry.value()).isPositive();
    }
}
