package org.mingcha.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** What each thread asks of the database. */
final class Statements implements BeanPostProcessor {
    private final Map<Thread, List<String>> asked = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") && bean instanceof DataSource real ? new Listening(real) : bean;
    }

    /** From the statement that contains this text on, whatever the thread asks that asks it. */
    List<String> after(String text, Runnable work) {
        asked.clear();
        work.run();
        return asked.values().stream()
                .map(all -> all.stream().dropWhile(sql -> !sql.contains(text)).toList())
                .filter(rest -> !rest.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private final class Listening extends DelegatingDataSource {
        Listening(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            asked.computeIfAbsent(Thread.currentThread(), thread -> new CopyOnWriteArrayList<>())
                                    .add((String) arguments[0]);
                        }
                        return answer(real, method, arguments);
                    });
        }

        private static Object answer(Connection real, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
