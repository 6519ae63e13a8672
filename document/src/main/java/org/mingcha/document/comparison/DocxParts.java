package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.mingcha.document.Block;
import org.mingcha.document.DocxChart;
import org.mingcha.evidence.verify.DocumentComparison.Oddity;

/**
 * The parts of our Word documents that are the same in all of them, by the SHA-256 of each that a renderer of ours has
 * written: styles, where text could be made white or hidden, fonts, relations, settings, page numbers.
 */
final class DocxParts {
    private static final Set<String> OWN = Set.of("docProps/core.xml", "word/document.xml");
    private static final String SECTION = "word/document.xml w:sectPr";
    /** Of a section before the last: upright or turned pages. */
    private static final String PAGES = "word/document.xml w:pPr/w:sectPr";

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "[Content_Types].xml",
            Set.of("90394ca52c2deff3ce5e960f544a1122802fc76b052ed4bc4b0bbc84dc24b894"),
            "_rels/.rels",
            Set.of("3cc01f857b0a3040f32c96eb45310b27764a2c5072568ebbdd774805c3e208b6"),
            "word/_rels/document.xml.rels",
            Set.of("f4841444a375744a57e32f4c79366a3dc7baf1fe3f327de96dd2400513177e32"),
            "word/fontTable.xml",
            Set.of("7aa18808722b50fb4d5d648eda2d806f783f0f3c8f5974f3c87e7b6770d63e67"),
            "word/footer1.xml",
            Set.of("a80ebe5d65ccb170a121fe20ab0dd306b4b3b1f4fa2c661a7837b2c0ce3eb940"),
            "word/footer2.xml",
            Set.of("e6a330f710d2af41721ce62be468e62466709093b6c481a8ad7dc1deccd5495a"),
            "word/settings.xml",
            Set.of("e958b649837275e159a4b4e8f5160d40c0be8eb0502f88224fc2574c5bcd77c2"),
            "word/styles.xml",
            Set.of(
                    "9d828e4aedee0f8de2a165f778281984bcc8c5c116a5e67a5ebaa474a66d171c",
                    "b1889b79782702c39dd39fa53cd62dcdba67797e61c9c174a239d34b8135f67a"),
            SECTION,
            Set.of(
                    "1cba93c449d3e542c2c56dc3df8532eba654f9a31e5c8e4fe6f75004759941ad",
                    "6d2cfa4ac74dd0b7cd4716eb6d9e2924510e1b00845343cf08a627b2537d35d3"),
            PAGES,
            Set.of(
                    "f814d770806330825a9b1a0bb093e6f20fb418686c140f41a369ce583e5bb6ca",
                    "f4860a761720239f51da4191f42cc1c2bb0658ff65c64314bc8c1ace80c3147a"));

    private DocxParts() {}

    /** @param charts that the document draws: what they add follows from their numbers */
    static void check(SortedMap<String, byte[]> parts, List<Block.Chart> charts) {
        Map<String, String> drawn = drawn(charts);
        for (String name : parts.keySet()) {
            if (!OWN.contains(name) && !KNOWN.containsKey(name) && !drawn.containsKey(name)) {
                throw new RefusedDocument(oddity(name), name);
            }
        }
        for (String name : KNOWN.keySet()) {
            if (!name.equals(SECTION) && !name.equals(PAGES) && !drawn.containsKey(name)) {
                check(name, parts.getOrDefault(name, new byte[0]));
            }
        }
        drawn.forEach((name, part) -> {
            if (!part.equals(new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8))) {
                throw new RefusedDocument(oddity(name), name);
            }
        });
    }

    private static Map<String, String> drawn(List<Block.Chart> charts) {
        Map<String, String> drawn = new HashMap<>();
        for (int i = 0; i < charts.size(); i++) {
            drawn.put(DocxChart.part(i + 1), DocxChart.write(charts.get(i)));
        }
        if (!charts.isEmpty()) {
            drawn.put("[Content_Types].xml", DocxChart.contentTypes(charts.size()));
            drawn.put("word/_rels/document.xml.rels", DocxChart.relations(charts.size()));
        }
        return drawn;
    }

    static void checkSection(String section) {
        check(SECTION, section.getBytes(StandardCharsets.UTF_8));
    }

    static void checkPages(String section) {
        check(PAGES, section.getBytes(StandardCharsets.UTF_8));
    }

    private static void check(String name, byte[] part) {
        if (!KNOWN.getOrDefault(name, Set.of()).contains(Sha256.hex(part))) {
            throw new RefusedDocument(name.contains("styles") ? Oddity.HIDDEN : oddity(name), name);
        }
    }

    private static Oddity oddity(String name) {
        if (name.contains("media/") || name.contains("drawing") || name.contains("charts/")) {
            return Oddity.PICTURE;
        }
        if (name.startsWith("word/comments") || name.contains("notes")) {
            return Oddity.ANNOTATION;
        }
        if (name.contains("vba") || name.contains("macro") || name.contains("activeX")) {
            return Oddity.SCRIPT;
        }
        if (name.contains("embeddings")) {
            return Oddity.ATTACHMENT;
        }
        if (name.contains("font")) {
            return Oddity.FONT;
        }
        return name.endsWith(".rels") ? Oddity.LINK : Oddity.STRUCTURE;
    }
}
