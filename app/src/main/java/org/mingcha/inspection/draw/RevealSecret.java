package org.mingcha.inspection.draw;

/** Shows the secret whose digest was committed to. @param secret 64 hexadecimal digits, as typed */
public record RevealSecret(long draw, Side side, String secret) {}
