package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.database.MingchaSpringTest;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.EntryId;
import org.mingcha.ledger.EntryQuery;
import org.mingcha.ledger.EntryQuery.State;
import org.mingcha.ledger.EntrySlice;
import org.mingcha.ledger.EntrySummary;
import org.mingcha.ledger.EntryView;
import org.mingcha.ledger.Ledger;
import org.mingcha.ledger.Submission;
import org.mingcha.ledger.SubmitEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** An entry is late by the version of its register under which it was entered, in lists as in figures. */
@MingchaSpringTest
class RegisterVersionModuleTest {
    private static final String UNIT = "999902000000";
    private static final int PATIENT = 9_999;

    @Autowired
    private LedgerDependencies dependencies;

    @Autowired
    private JdbcClient jdbc;

    private final Actor officer = new Actor(7, "经办岗", List.of(new Actor.Grant(Role.OFFICER, UNIT, "CN/" + UNIT + "/")));

    @BeforeEach
    void unit() {
        jdbc.sql("""
                        insert into organisation.unit (code, name, kind, parent, path)
                        values ('CN', '全国', 'country', '', 'CN/'),
                            (:unit, '云岭镇', 'town', 'CN', 'CN/' || :unit || '/')
                        on conflict do nothing
                        """).param("unit", UNIT).update();
    }

    @Test
    void latenessIsThatOfTheVersionUnderWhichItWasEntered() {
        var ledger = new Ledger(dependencies);
        var first = meeting(ledger, "按第一版登记");
        int patience = dependencies.registers().get("meeting").lateAfterDays();
        var second = later(dependencies.registers().get("meeting"));
        dependencies.log().publish("register.published", "meeting", second.version(), second.toCanonicalJson());
        dependencies.log().seal();
        dependencies.library().refresh();
        var patient = meeting(ledger, "按第二版登记");
        dependencies.log().seal();
        var late = page(ledger, State.LATE);
        assertThat(late.rows()).extracting(EntrySummary::id).containsExactly(first);
        assertThat(late.totals().late()).isOne();
        assertThat(page(ledger, State.ALL).rows())
                .filteredOn(EntrySummary::late)
                .extracting(EntrySummary::id)
                .containsExactly(first);
        assertThat(view(ledger, first).late()).isTrue();
        assertThat(view(ledger, first).limitDays()).isEqualTo(patience);
        assertThat(view(ledger, patient).late()).isFalse();
        assertThat(view(ledger, patient).limitDays()).isEqualTo(PATIENT);
    }

    private static Register later(Register first) {
        var json = (ObjectNode) CanonicalJson.parse(first.toCanonicalJson());
        json.put("version", first.version() + "0").put("late_after_days", Integer.toString(PATIENT));
        return Register.fromJson(CanonicalJson.of(json));
    }

    private EntryId meeting(Ledger ledger, String title) {
        var values =
                Map.of("happened_on", "2025-02-03", "title", title, "kind", "学习", "chair", "第一责任人", "attendance", "36");
        var submitted = ledger.submit(officer, new SubmitEntry(UNIT, "meeting", values, List.of(), true));
        return ((Submission.Accepted) submitted).entry();
    }

    private EntrySlice page(Ledger ledger, State state) {
        var query = new EntryQuery(UNIT, true, Set.of(), null, null, "", state, null, 50);
        return ledger.entries(officer, query);
    }

    private EntryView view(Ledger ledger, EntryId id) {
        return ledger.entry(officer, id).orElseThrow();
    }
}
