package org.mingcha.web.api;

/**
 * An act as a program sent it, every word of it known.
 *
 * @param seen number of acts that the caller had seen
 * @param confirmed notices were seen and overruled
 */
public record ActRequest<S>(int seen, S step, boolean confirmed) {}
