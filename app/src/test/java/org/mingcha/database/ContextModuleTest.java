package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MingchaSpringTest
class ContextModuleTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Database database;

    @Autowired
    private MingchaClock clock;

    @Test
    void beansWorkOnFreshDatabase() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(database.role());
        assertThat(clock.now()).isNotNull();
    }
}
