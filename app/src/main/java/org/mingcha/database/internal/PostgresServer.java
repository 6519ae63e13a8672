package org.mingcha.database.internal;

import java.util.function.BooleanSupplier;

/** A PostgreSQL to connect to; closing it ends our use of it, and the server itself when nobody else uses it. */
public interface PostgresServer extends AutoCloseable {
    /** Where it is now: it may be elsewhere after {@link #revive}. */
    String url();

    String user();

    String password();

    /**
     * Starts it again where it is ours to start and has ended.
     *
     * @param goOn asked while it starts: false gives the start up
     * @return whether there is another server now than before
     */
    default boolean revive(BooleanSupplier goOn) {
        return false;
    }

    @Override
    void close();
}
