package org.mingcha.notification.digest.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mingcha.notification.digest.WebhookFormat;
import org.mingcha.notification.digest.WebhookView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** notification.webhook, through the paths that an admin reaches. */
@Component
class WebhookTable {
    /** A group that gets messages, and the unit whose counts it gets. */
    record Webhook(long id, Place unit, WebhookFormat format, Locale locale, byte[] sealed, byte[] robot) {}

    /** What a new one is made of, its secrets encrypted. */
    record Row(String unit, WebhookFormat format, String label, Locale locale, Secret secret) {}

    record Secret(String host, byte[] sealed, boolean signed, byte[] robot) {}

    record Place(String code, String path) {}

    private static final String REACHED = """
            exists (select 1 from unnest(:scopes::text[]) scope where starts_with(u.path, scope))
            """;

    private final JdbcClient jdbc;

    WebhookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Place> unit(List<String> scopes, String code) {
        return jdbc.sql("select u.code, u.path from organisation.unit_v1 u where u.code = :code and u.open and "
                        + REACHED)
                .param("code", code)
                .param("scopes", scopes.toArray(String[]::new))
                .query((row, number) -> new Place(row.getString(1), row.getString(2)))
                .optional();
    }

    int count(String unit) {
        return jdbc.sql("select count(*) from notification.webhook where unit = :unit")
                .param("unit", unit)
                .query(Integer.class)
                .single();
    }

    /** Empty: the unit has this robot already. */
    Optional<Long> insert(Row row) {
        return jdbc.sql("""
                        insert into notification.webhook (unit, format, label, language, host, sealed, signed, robot)
                        values (:unit, :format, :label, :language, :host, :sealed, :signed, :robot)
                        on conflict (unit, robot) do nothing
                        returning id
                        """)
                .param("unit", row.unit())
                .param("format", row.format().code())
                .param("label", row.label())
                .param("language", row.locale().toLanguageTag())
                .param("host", row.secret().host())
                .param("sealed", row.secret().sealed())
                .param("signed", row.secret().signed())
                .param("robot", row.secret().robot())
                .query(Long.class)
                .optional();
    }

    List<WebhookView> list(List<String> scopes) {
        return jdbc.sql("""
                        select w.id, w.unit, u.name, w.format, w.label, w.host, w.signed, w.active,
                            s.day, s.state, s.reason
                        from notification.webhook w
                        join organisation.unit_v1 u on u.code = w.unit
                        left join lateral (
                            select day, state, reason
                            from notification.sent
                            where receiver = 'webhook ' || w.id and state <> 'nothing'
                            order by day desc
                            limit 1) s on true
                        where
                        """ + REACHED + """
                        order by u.path, w.id
                        limit 500
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .query(WebhookTable::view)
                .list();
    }

    Optional<Webhook> find(List<String> scopes, long id) {
        return jdbc.sql("""
                        select w.id, w.unit, u.path, w.format, w.language, w.sealed, w.robot
                        from notification.webhook w
                        join organisation.unit_v1 u on u.code = w.unit
                        where w.id = :id and
                        """ + REACHED)
                .param("id", id)
                .param("scopes", scopes.toArray(String[]::new))
                .query(WebhookTable::webhook)
                .optional();
    }

    boolean activate(long id, boolean active) {
        return jdbc.sql("update notification.webhook set active = :active where id = :id")
                        .param("active", active)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean remove(long id) {
        return jdbc.sql("delete from notification.webhook where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Webhook webhook(ResultSet row, int number) throws SQLException {
        return new Webhook(
                row.getLong("id"),
                new Place(row.getString("unit"), row.getString("path")),
                format(row),
                Locale.forLanguageTag(row.getString("language")),
                row.getBytes("sealed"),
                row.getBytes("robot"));
    }

    private static WebhookView view(ResultSet row, int number) throws SQLException {
        return new WebhookView(
                row.getLong("id"),
                row.getString("unit"),
                row.getString("name"),
                format(row),
                row.getString("label"),
                row.getString("host"),
                row.getBoolean("signed"),
                row.getBoolean("active"),
                last(row));
    }

    private static WebhookView.@Nullable Last last(ResultSet row) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        var reason = row.getString("reason");
        return day == null ? null : new WebhookView.Last(day, row.getString("state"), reason == null ? "" : reason);
    }

    private static WebhookFormat format(ResultSet row) throws SQLException {
        return WebhookFormat.of(row.getString("format")).orElseThrow();
    }
}
