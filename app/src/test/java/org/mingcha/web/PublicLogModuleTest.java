package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.mingcha.evidence.Leaf;
import org.mingcha.evidence.Opening;
import org.mingcha.tlog.Audit;
import org.mingcha.tlog.Hashing;
import org.mingcha.tlog.LogAudit;
import org.mingcha.tlog.LogSource;
import org.mingcha.tlog.NoteVerifier;
import org.mingcha.tlog.Policy;
import org.mingcha.tlog.Tree;
import org.mingcha.transparency.Custody;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A body that shows its whole log can be audited over HTTP by anybody. */
@WebWorldTest(properties = "mingcha.log.public=all")
class PublicLogModuleTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Test
    void passesAnAuditOverHttpAndSetsNoCookie() {
        var world = WebWorld.of(context);
        var vkey = NoteVerifier.parse(context.getBean(Custody.class).vkey()).orElseThrow();
        var log = LogSource.http(URI.create("http://127.0.0.1:" + port + "/log/"));
        assertThat(LogAudit.audit(log, Policy.of(vkey))).isInstanceOf(Audit.Passed.class);
        var tile = new Program(port, "").get("/log/tile/0/000.p/1");
        assertThat(tile.statusCode()).isEqualTo(200);
        assertThat(tile.headers().map()).doesNotContainKey("set-cookie");
        assertThat(tile.headers().firstValue("cache-control"))
                .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
        assertThat(world.entry.value()).isPositive();
        servesSetsAndFactsBesideIt(world.index);
    }

    /** Whoever audits reads the sealed sets whole and what was published, and nothing of any entry. */
    private void servesSetsAndFactsBesideIt(long entry) {
        var log = context.getBean(TransparencyLog.class);
        var program = new Program(port, "");
        var tree = log.facts().unitSet().orElseThrow();
        var set = program.get("/log/set/" + tree.leaf());
        assertThat(set.statusCode()).isEqualTo(200);
        var rows = set.body()
                .lines()
                .map(row -> Hashing.leaf(row.getBytes(StandardCharsets.UTF_8)))
                .toList();
        assertThat(rows).hasSize((int) tree.size());
        assertThat(Tree.root(rows)).isEqualTo(tree.root());
        var published = log.published("rules.published").getFirst().index();
        var facts = program.get("/log/facts/" + published + ".json");
        var opening = Opening.fromJson(facts.body().getBytes(StandardCharsets.UTF_8));
        assertThat(opening.content().text("id")).contains("rules");
        var leaf = log.byIndex(published).flatMap(log::leaf).map(Leaf::parse).orElseThrow();
        assertThat(opening.commitment(log.sealedLog().origin())).isEqualTo(leaf.facts());
        assertThat(program.get("/log/set/" + entry).statusCode()).isEqualTo(404);
        assertThat(program.get("/log/facts/" + entry + ".json").statusCode()).isEqualTo(404);
    }
}
