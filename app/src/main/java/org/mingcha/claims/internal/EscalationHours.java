package org.mingcha.claims.internal;

import java.util.HashMap;
import java.util.Map;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.claims.RiskLevel;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the view of due dates after how many hours a claim of each level goes up. Writes only where a setting changed. */
@Component
class EscalationHours {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final CorrectionSettings settings;
    private final RegisterWords words;

    EscalationHours(
            JdbcClient jdbc, TransactionTemplate transaction, CorrectionSettings settings, RegisterWords words) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.settings = settings;
        this.words = words;
    }

    @EventListener(ApplicationStartedEvent.class)
    void write() {
        var wanted = new HashMap<String, Integer>();
        for (var level : RiskLevel.values()) {
            settings.hoursToEscalate(level).ifPresent(hours -> wanted.put(words.of(level), hours));
        }
        if (!stored().equals(wanted)) {
            transaction.executeWithoutResult(_ -> replace(wanted));
        }
    }

    private Map<String, Integer> stored() {
        var stored = new HashMap<String, Integer>();
        jdbc.sql("select level, hours from correction.hours_to_escalate").query(row -> {
            stored.put(row.getString(1), row.getInt(2));
        });
        return stored;
    }

    /** Two servers that start at once write the same. */
    private void replace(Map<String, Integer> wanted) {
        jdbc.sql("delete from correction.hours_to_escalate where level <> all(:levels)")
                .param("levels", wanted.keySet().toArray(String[]::new))
                .update();
        wanted.forEach((level, hours) ->
                jdbc.sql("""
                        insert into correction.hours_to_escalate (level, hours)
                        values (:level, :hours)
                        on conflict (level) do update set hours = excluded.hours
                        """).param("level", level).param("hours", hours).update());
    }
}
