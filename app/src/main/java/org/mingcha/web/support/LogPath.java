package org.mingcha.web.support;

/** An address as a log line may hold it: without the token of a link or the key of a calendar, which whoever reads the log could follow. */
final class LogPath {
    private LogPath() {}

    static String of(Object address) {
        return String.valueOf(address).replaceFirst("^(/t|/welcome|/calendar)/[^/]*", "$1/…");
    }
}
