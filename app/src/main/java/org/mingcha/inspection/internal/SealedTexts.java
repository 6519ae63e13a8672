package org.mingcha.inspection.internal;

import java.util.List;
import org.mingcha.accounts.Actor;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.never.NeverList;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.inspection.PublishedTexts;
import org.mingcha.inspection.TextsPublicationResult;
import org.mingcha.transparency.PublishedDocument;
import org.mingcha.transparency.TransparencyLog;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The facade on the log: what is published there is all there is. */
@Component
final class SealedTexts implements PublishedTexts {

    private final TransparencyLog log;

    SealedTexts(TransparencyLog log) {
        this.log = log;
    }

    @Override
    public TextsPublicationResult publish(Actor actor, String yaml) {
        if (!actor.administersInstallation()) {
            return new TextsPublicationResult.Forbidden();
        }
        log.seal();
        try {
            return publish(TextBook.fromYaml(yaml));
        } catch (MalformedEvidence e) {
            return refused(TextsPublicationResult.Why.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<PublishedDocument> all() {
        return log.published(LeafType.TEXTS_PUBLISHED.code());
    }

    private TextsPublicationResult publish(TextBook texts) {
        var lacking = texts.lacking();
        if (!lacking.isEmpty()) {
            return refused(TextsPublicationResult.Why.LACKING, lacking.getFirst());
        }
        var never = NeverList.shipped().breachInProse(phrases(CanonicalJson.parse(texts.toCanonicalJson())));
        if (never.isPresent()) {
            return refused(TextsPublicationResult.Why.NEVER, never.get().said());
        }
        if (all().stream().anyMatch(each -> each.reference().equals(texts.reference()))) {
            return refused(TextsPublicationResult.Why.TAKEN, texts.reference());
        }
        log.publish(LeafType.TEXTS_PUBLISHED.code(), TextBook.ID, texts.version(), texts.toCanonicalJson());
        log.seal();
        return new TextsPublicationResult.Published(texts.reference());
    }

    private static List<String> phrases(JsonNode tree) {
        return tree.isString()
                ? List.of(tree.stringValue())
                : tree.valueStream().flatMap(each -> phrases(each).stream()).toList();
    }

    private static TextsPublicationResult refused(TextsPublicationResult.Why why, String detail) {
        return new TextsPublicationResult.Refused(why, detail);
    }
}
