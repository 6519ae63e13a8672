package org.mingcha.document;

import java.time.Instant;
import java.util.List;

/** One document, free of any format: what is said, in order, and the time that stands in every format's metadata. */
public record Document(String language, Instant clock, String identifier, List<Block> blocks) {

    public Document {
        language = PlainText.of(language);
        identifier = PlainText.of(identifier);
        blocks = List.copyOf(blocks);
    }

    boolean isEnglish() {
        return language.equals("en");
    }

    public List<Block.Chart> charts() {
        return blocks.stream()
                .filter(Block.Chart.class::isInstance)
                .map(Block.Chart.class::cast)
                .toList();
    }

    /** The first title; a document without one is named by its identifier. */
    public String title() {
        for (Block block : blocks) {
            if (block instanceof Block.Title title) {
                return title.text();
            }
        }
        return identifier;
    }
}
