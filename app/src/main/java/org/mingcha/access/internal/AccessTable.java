package org.mingcha.access.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mingcha.access.AccessKind;
import org.mingcha.access.AccessLine;
import org.mingcha.access.AccessLog;
import org.mingcha.access.AccessQuery;
import org.mingcha.database.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** access.line, which the application can only add to. */
@Component
public class AccessTable {
    private final JdbcClient jdbc;

    AccessTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody can repeat without end is told once a minute. */
    public void insert(AccessKind kind, @Nullable Long account, String subject) {
        jdbc.sql("""
                        insert into access.line (kind, account, subject)
                        select :kind, :account, :subject
                        where :kind not in ('throttled', 'denied') or not exists (
                            select 1
                            from access.line
                            where kind = :kind and account is not distinct from :account and subject = :subject
                                and at > now() - interval '1 minute')
                        """)
                .param("kind", kind.code())
                .param("account", account)
                .param("subject", subject)
                .update();
    }

    public List<AccessLine> within(List<String> scopes, boolean nobodys, AccessQuery query) {
        var kind = query.kind();
        return jdbc.sql("""
                        select l.line, l.at, l.kind, l.subject
                        from access.line l
                        where (:kind::text is null or l.kind = :kind)
                            and (:before::bigint is null or l.line < :before)
                            and (:nobodys and l.account is null or exists (
                                select 1
                                from accounts.held_v1 h
                                join organisation.unit_v1 u on u.code = h.unit
                                join unnest(:scopes::text[]) scope on starts_with(u.path, scope)
                                where h.account = l.account))
                        order by l.line desc
                        limit :most
                        """)
                .param("scopes", scopes.toArray(String[]::new))
                .param("nobodys", nobodys)
                .param("kind", kind == null ? null : kind.code())
                .param("before", query.before())
                .param("most", AccessLog.PAGE)
                .query(AccessTable::line)
                .list();
    }

    public List<AccessLine> of(long account) {
        return jdbc.sql("""
                        select line, at, kind, subject
                        from access.line
                        where account = :account
                        order by line desc
                        limit :most
                        """)
                .param("account", account)
                .param("most", AccessLog.PAGE)
                .query(AccessTable::line)
                .list();
    }

    private static AccessLine line(ResultSet row, int number) throws SQLException {
        return new AccessLine(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                Coded.of(AccessKind.class, row.getString(3)).orElseThrow(),
                row.getString(4));
    }
}
