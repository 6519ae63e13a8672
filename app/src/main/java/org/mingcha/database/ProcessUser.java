package org.mingcha.database;

/** As whom this process runs. */
public final class ProcessUser {
    private ProcessUser() {}

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
