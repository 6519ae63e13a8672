package org.mingcha.transparency.internal;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.RulesDocument;
import org.mingcha.evidence.report.TextBook;

/** What every log publishes before its first other record: the definitions that come with the product. */
final class ShippedDocuments {
    private ShippedDocuments() {}

    static List<DocumentPublisher.Document> with(List<Register> registers) {
        var all = new ArrayList<DocumentPublisher.Document>();
        var rules = RulesDocument.shipped();
        all.add(new DocumentPublisher.Document(
                LeafType.RULES_PUBLISHED.code(),
                RulesDocument.ID,
                Integer.toString(rules.version()),
                rules.toCanonicalJson()));
        registers.forEach(register -> all.add(new DocumentPublisher.Document(
                LeafType.REGISTER_PUBLISHED.code(), register.id(), register.version(), register.toCanonicalJson())));
        var texts = TextBook.shipped();
        all.add(new DocumentPublisher.Document(
                LeafType.TEXTS_PUBLISHED.code(), TextBook.ID, texts.version(), texts.toCanonicalJson()));
        return List.copyOf(all);
    }
}
