package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mingcha.database.internal.ExternalServer;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server on which we are but the owner of one database: no role of our own, and none that we may take. */
class PlainOwnerModuleTest {
    private final TestDatabase other = TestDatabase.create();
    private ExternalServer server = other.server();
    private Database database = other.database();

    @BeforeEach
    void openAsPlainOwner() {
        assumeTrue(System.getenv("MINGCHA_DB_URL") == null, "needs a superuser");
        server = TestDatabase.createEmpty("");
        var admin = admin(server);
        admin.sql("create role plain_owner login password 'plain'").update();
        admin.sql("alter database " + name() + " owner to plain_owner").update();
        database = Database.open(new ExternalServer(server.url(), "plain_owner", "plain"), 2);
    }

    @AfterEach
    void close() {
        database.close();
        if (!server.equals(other.server())) {
            admin(other.server())
                    .sql("drop database " + name() + " with (force)")
                    .update();
            admin(other.server()).sql("drop role plain_owner").update();
        }
        other.close();
    }

    @Test
    void sealedTablesAreGuardedAllTheSame() {
        assertThat(database.role()).isEqualTo("plain_owner");
        var application = JdbcClient.create(database.application());
        for (var sql : new String[] {
            "update organisation.structure set changed = 1",
            "delete from organisation.former_place",
            "truncate organisation.structure",
            "insert into database.migrated values ('x')"
        }) {
            assertThatThrownBy(() -> application.sql(sql).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void ownersOwnWorkGoesOn() {
        var owner = JdbcClient.create(database.owner());
        assertThat(owner.sql("update organisation.structure set changed = 1").update())
                .isZero();
        var application = JdbcClient.create(database.application());
        application
                .sql("select database.found('plain.invalid/log')")
                .query((row, number) -> true)
                .single();
        var clock = new MingchaClock(application);
        clock.simulate(Instant.parse("2025-01-01T00:00:00Z"));
        assertThat(clock.today()).isEqualTo("2025-01-01");
    }

    @Test
    void refusesToGoOnAsAnotherRole() {
        admin(server).sql("grant mingcha_app to plain_owner").update();
        var same = new ExternalServer(server.url(), "plain_owner", "plain");
        assertThatThrownBy(() -> Database.open(same, 2)).isInstanceOfSatisfying(Unavailable.class, refused -> {
            assertThat(refused.key()).isEqualTo("database.external.role");
            assertThat(refused.arguments()).containsExactly("plain_owner", "mingcha_app");
        });
    }

    private String name() {
        return server.url().replaceAll(".*/", "");
    }

    private static JdbcClient admin(ExternalServer server) {
        var superuser = TestDatabase.asSuperuser(server);
        var source = new PGSimpleDataSource();
        source.setUrl(superuser.url());
        source.setUser(superuser.user());
        source.setPassword(superuser.password());
        return JdbcClient.create(source);
    }
}
