package org.mingcha.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;

/** What a Word file says, a line for each paragraph; empty ones apart. */
public final class WordText {
    private static final Pattern PARAGRAPH = Pattern.compile("<w:p>.*?</w:p>", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("<w:t[^>]*>([^<]*)</w:t>");

    private WordText() {}

    public static List<String> of(byte[] docx) {
        return PARAGRAPH
                .matcher(part(docx))
                .results()
                .map(MatchResult::group)
                .map(paragraph -> TEXT.matcher(paragraph)
                        .results()
                        .map(text -> text.group(1))
                        .collect(Collectors.joining()))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String part(byte[] docx) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            throw new AssertionError("No document in it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
