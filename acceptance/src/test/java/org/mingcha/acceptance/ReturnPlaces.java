package org.mingcha.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Pages of returns, each looked at by axe and kept as a picture. */
final class ReturnPlaces {
    private static final String COUNTY = "999900000000";

    private ReturnPlaces() {}

    static Map<String, String> ofClerk(String link, String form) {
        return new TreeMap<>(Map.of(
                "link", link,
                "link-closed", "/t/none",
                "returns", "/returns",
                "returns-form", form,
                "returns-quarter", "/returns/quarterly/2025-Q4",
                "returns-withdrawal", "/returns/monthly/2025-11/withdrawal",
                "returns-links", "/returns/links",
                "outbox", "/outbox"));
    }

    /** @param receipt address of one */
    static Map<String, String> ofLeader(String receipt) {
        var places = new TreeMap<String, String>();
        var year = "/matrix?unit=" + COUNTY + "&id=monthly&year=2025";
        places.put("home", "/");
        places.put("brief", "/brief");
        places.put("matrix", year);
        places.put("matrix-open", year + "&open=" + DemoRun.UNIT + "&cell=" + DemoRun.UNIT + ".2025-11");
        places.put("matrix-quarters", year.replace("monthly", "quarterly") + "&show=pending");
        places.put("matrix-missing", "/matrix/missing?unit=" + COUNTY + "&id=monthly&period=2025-11");
        places.put("matrix-forward", "/matrix/forward?unit=" + COUNTY + "&id=monthly&period=2025-12");
        places.put("matrix-return", "/matrix/999901001201/monthly/2025-11");
        places.put("receipt", receipt);
        places.put("exchange", "/returns/exchange");
        return places;
    }

    static void look(BrowserContext context, String name, String place, List<String> found) {
        var page = context.newPage();
        page.navigate(place);
        Axe.look(page, name, found);
        page.close();
    }

    /** How many sheets a page prints on, and how large they are in points. */
    static List<String> printed(BrowserContext context, String place) throws IOException, InterruptedException {
        var page = context.newPage();
        page.navigate(place);
        var file = Project.ROOT.resolve("acceptance/target/shots/" + place.replaceAll("\\W+", "-") + ".pdf");
        page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setPath(file));
        var told = new ProcessBuilder("pdfinfo", file.toString()).start();
        var text = new String(told.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        told.waitFor();
        return Stream.of("Pages: +(\\d+)", "Page size: +([\\d.]+ x [\\d.]+)")
                .map(pattern -> Pattern.compile(pattern).matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }
}
