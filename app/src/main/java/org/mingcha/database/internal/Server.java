package org.mingcha.database.internal;

/** A PostgreSQL to connect to; closing it ends our use of it, and the server itself when nobody else uses it. */
public interface Server extends AutoCloseable {
    String url();

    String user();

    String password();

    @Override
    void close();
}
