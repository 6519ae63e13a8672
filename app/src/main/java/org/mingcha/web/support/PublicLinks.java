package org.mingcha.web.support;

/** Where links of public pages lead: to this server, or to files beside the page. */
@FunctionalInterface
public interface PublicLinks {
    /** The pages as this server gives them. */
    PublicLinks SERVER = (path, reading) -> {
        var query = path.startsWith("/p/") ? reading.query() : "";
        return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
    };

    /** @param path on this server, such as {@code /p/corrections} or an asset's address */
    String to(String path, ReadingPreferences reading);
}
