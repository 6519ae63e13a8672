package org.mingcha.evidence.paper;

import java.util.Optional;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.Leaf;
import tools.jackson.databind.JsonNode;

/** What values are compared with: the log while a bundle is made, the bundle while it is verified. */
public interface PaperRecords {
    Optional<Leaf> leaf(long index);

    Optional<Content> facts(long index);

    /** One field of a leaf's text; empty where it is not there, or not opened. */
    Optional<JsonNode> text(long index, String field);

    /** A published document, {@code id@version}. */
    Optional<JsonNode> document(String type, String reference);

    /** The index of the description of this unit that the paper's body is taken from. */
    Optional<Long> description(String unit);

    /** In the sealed tree. */
    Optional<String> name(String unit);
}
