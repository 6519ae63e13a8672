package org.mingcha.notification.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.accounts.Role;
import org.mingcha.notification.DueKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** notification.due_date. */
@Component
class DueTable {
    private final JdbcClient jdbc;

    DueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** While the table is made anew nobody else writes; reading goes on. */
    void lock() {
        jdbc.sql("lock table notification.due_date in share row exclusive mode").update();
    }

    /** Of these kinds, exactly these are due for the subject from now on; the others are done. */
    void only(Set<DueKind> kinds, long subject, List<Due> dues) {
        jdbc.sql("""
                        update notification.due_date
                        set done_at = database.now_ms()
                        where kind = any(:kinds) and subject = :subject and done_at is null
                          and kind <> all(:still)
                        """)
                .param("kinds", codes(kinds))
                .param("subject", subject)
                .param("still", codes(dues.stream().map(Due::kind).toList()))
                .update();
        dues.forEach(this::put);
    }

    void replace(Set<DueKind> kinds, List<Due> dues) {
        var still = dues.stream().map(due -> due.kind().code() + " " + due.subject() + " " + due.unit());
        jdbc.sql("""
                        update notification.due_date
                        set done_at = database.now_ms()
                        where kind = any(:kinds) and done_at is null
                          and kind || ' ' || subject || ' ' || unit <> all(:still)
                        """)
                .param("kinds", codes(kinds))
                .param("still", still.toArray(String[]::new))
                .update();
        dues.forEach(this::put);
    }

    private void put(Due due) {
        jdbc.sql("""
                        insert into notification.due_date
                            (kind, subject, unit, roles, path, title_key, title_arguments, due_on, done_at)
                        values (:kind, :subject, :unit, :roles, :path, :key, :arguments, :dueOn, null)
                        on conflict (kind, subject, unit) do update
                        set roles = excluded.roles, path = excluded.path, title_key = excluded.title_key,
                            title_arguments = excluded.title_arguments, due_on = excluded.due_on, done_at = null
                        """)
                .param("kind", due.kind().code())
                .param("subject", due.subject())
                .param("unit", due.unit())
                .param("roles", due.roles().stream().map(Role::code).sorted().toArray(String[]::new))
                .param("path", due.path())
                .param("key", due.titleKey())
                .param("arguments", due.titleArguments().toArray(String[]::new))
                .param("dueOn", due.dueOn())
                .update();
    }

    private static String[] codes(Collection<DueKind> kinds) {
        return kinds.stream()
                .map(DueKind::code)
                .sorted()
                .collect(Collectors.toList())
                .toArray(String[]::new);
    }
}
