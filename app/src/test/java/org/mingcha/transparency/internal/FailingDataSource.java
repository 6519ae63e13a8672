package org.mingcha.transparency.internal;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Breaks off at the n-th thing asked of the database, or loses the answer to COMMIT. */
final class FailingDataSource extends DelegatingDataSource {
    private static final List<String> STEPS = List.of("prepareStatement", "unwrap", "commit");

    private int stepsLeft = Integer.MAX_VALUE;
    private boolean losesAnswer;

    FailingDataSource(DataSource real) {
        super(real);
    }

    /** From now on: {@code steps} go well, the next one never reaches the database. */
    void breakAfter(int steps) {
        stepsLeft = steps;
    }

    /** The next COMMIT is done, but its answer is lost. */
    void loseAnswerToCommit() {
        losesAnswer = true;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var real = super.getConnection();
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (STEPS.contains(method.getName()) && stepsLeft-- == 0) {
                        real.rollback();
                        throw new SQLException("The connection broke at " + method.getName(), "08006");
                    }
                    var answer = invoke(real, method, arguments);
                    if (losesAnswer && method.getName().equals("commit")) {
                        losesAnswer = false;
                        throw new SQLException("The answer to COMMIT was lost", "08006");
                    }
                    return answer;
                });
    }

    private static Object invoke(Connection real, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
