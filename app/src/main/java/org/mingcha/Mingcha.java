package org.mingcha;

import org.mingcha.cli.Commands;

/** Entry point: the commands. */
public final class Mingcha {
    private Mingcha() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(Application.class, arguments));
    }
}
