package org.mingcha.paper;

/**
 * A paper to take away.
 *
 * @param name of the file
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record PaperFile(String mediaType, String name, byte[] bytes) {}
