package org.mingcha.database.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * New connections to wherever the server is now: an embedded one that was started again listens on another port.
 *
 * @see PostgresServer#url()
 */
public final class ServerDataSource extends AbstractDataSource {
    private static final String SECONDS_TO_CONNECT = "5";

    private final PostgresServer server;
    private final String name;
    private final int socketSeconds;

    /** @param socketSeconds a line on which nothing comes for so long is broken; 0: never */
    public ServerDataSource(PostgresServer server, String name, int socketSeconds) {
        this.server = server;
        this.name = name;
        this.socketSeconds = socketSeconds;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(server.user(), server.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "mingcha " + name);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("socketTimeout", Integer.toString(socketSeconds));
        properties.setProperty("tcpKeepAlive", "true");
        // Batched inserts as one multi-row statement: bulk sealing lives on it.
        properties.setProperty("reWriteBatchedInserts", "true");
        return DriverManager.getConnection(server.url(), properties);
    }

    /** The driver's own limits are in the properties. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
