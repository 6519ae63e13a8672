package org.mingcha.database;

import javax.sql.DataSource;

/** What is kept of a database that holds something before another version's migrations change it. */
public interface MigrationGuard {
    MigrationGuard NONE = new MigrationGuard() {
        @Override
        public void before(DataSource owner, String step) {}

        @Override
        public void after() {}
    };

    /**
     * The database is as the former version left it, or half way where this very step was broken off. What is thrown leaves it
     * so.
     *
     * @param step from which migrations to which: the same again when it was broken off
     */
    void before(DataSource owner, String step);

    void after();
}
