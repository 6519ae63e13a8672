package org.mingcha;

/** Entry point. */
public final class Mingcha {
    private Mingcha() {}

    public static void main(String[] args) {
        System.out.println("not yet");
    }
}
