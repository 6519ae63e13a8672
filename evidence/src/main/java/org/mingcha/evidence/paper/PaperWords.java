package org.mingcha.evidence.paper;

import org.mingcha.evidence.CanonicalJson;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a paper prints, block by block, without where it comes from: by this digest its number names it. */
public final class PaperWords {
    private PaperWords() {}

    public static Hash digest(PaperSheet sheet, SentenceBook book) {
        var blocks = JsonNodeFactory.instance.arrayNode();
        for (var block : sheet.blocks()) {
            var words = blocks.addArray().add(block.code());
            block.texts().forEach(text -> words.add(text.plain(book)));
        }
        return Hashing.sha256(CanonicalJson.of(blocks));
    }
}
