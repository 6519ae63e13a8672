package org.mingcha.web.correction;

import java.util.regex.Pattern;
import org.mingcha.web.support.PublicLinks;
import org.mingcha.web.support.ReadingPreferences;

/**
 * The public pages as files in a folder: every link is relative, so the folder can lie anywhere in a portal.
 *
 * @param up from the page's folder to the top: empty or {@code ../}
 * @param server where the pages are that cannot be files, such as the form for questions
 */
record FolderSite(String up, String server) implements PublicLinks {
    private static final Pattern ARTICLE =
            Pattern.compile("/p/corrections/(\\d{4}/[a-z0-9-]+)(?:/files/([0-9a-f]{64})|/editions/(\\d+)/proof)?");

    @Override
    public String to(String path, ReadingPreferences reading) {
        if (path.startsWith("/assets/")) return up + path.substring(1).replaceFirst("\\?.*", "");
        if (path.equals(CorrectionListPages.PATH)) return up + "index" + ending(reading);
        if (path.startsWith(CorrectionListPages.PATH + ".")) return up + path.substring("/p/".length());
        var article = ARTICLE.matcher(path);
        if (!article.matches()) return server + SERVER.to(path, reading);
        if (article.group(2) != null) return up + "files/" + article.group(2);
        if (article.group(3) != null) return up + article.group(1) + "." + article.group(3) + ".proof.json";
        return up + article.group(1) + ending(reading);
    }

    private static String ending(ReadingPreferences reading) {
        return reading.locale().getLanguage().equals("en") ? ".en.html" : ".html";
    }
}
