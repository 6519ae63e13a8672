package org.mingcha.notification.digest.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * notification.robot: a bucket of tokens per robot, shared by all processes. DingTalk blocks a robot for ten minutes after
 * its 21st message within a minute; ten at once and ten more a minute never come to 21 in any minute.
 */
@Component
class RobotTable {
    private final JdbcClient jdbc;

    RobotTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** false: not now. */
    boolean take(byte[] robot) {
        return jdbc.sql("""
                        insert into notification.robot as r (robot, tokens, filled_at)
                        values (:robot, 9, database.now_ms())
                        on conflict (robot) do update
                        set tokens = least(10, r.tokens + 10.0 / 60 * greatest(0, extract(epoch from
                                excluded.filled_at - r.filled_at))) - 1,
                            filled_at = excluded.filled_at
                        where least(10, r.tokens + 10.0 / 60 * greatest(0, extract(epoch from
                                excluded.filled_at - r.filled_at))) >= 1
                        """).param("robot", robot).update() == 1;
    }
}
