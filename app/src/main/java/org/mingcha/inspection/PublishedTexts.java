package org.mingcha.inspection;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.transparency.PublishedDocument;

/** The common phrases of reports as they were published; everybody may read them, an administrator of the root adds. */
public interface PublishedTexts {
    /**
     * Publishes texts, in YAML or JSON, under the version that they state: each version once. Reports computed from then on
     * are composed with them; those of before keep theirs.
     */
    TextsPublicationResult publish(Actor actor, String yaml);

    /** Every version ever published and sealed, in the log's order: the last one holds. */
    List<PublishedDocument> all();
}
