package org.mingcha.evidence.forgery;

import java.util.List;
import org.mingcha.evidence.bundle.Forger;

/** Parts whose JSON is written otherwise, or nearly so. */
final class JsonForgeries extends ForgeryList {
    JsonForgeries() {
        sealedParts();
        partsOfTheSeal();
    }

    private void sealedParts() {
        for (var part :
                List.of("checklist.json", "texts.json", "registers/meeting@2.json", "units.json", "figures.json")) {
            var bytes = Forger.of(HONEST).part(part);
            JsonForms.of(bytes).forEach((form, changed) -> {
                var world = world();
                sealedIfPossible(form + "_and_sealed:" + part, Forger.of(HONEST).put(part, changed), world);
            });
        }
    }

    private void partsOfTheSeal() {
        for (var part : List.of("manifest.json", "seal/entry", "seal/facts", "inclusion.json")) {
            JsonForms.of(Forger.of(HONEST).part(part))
                    .forEach((form, changed) -> put(
                            form + ":" + part,
                            Forger.of(HONEST).put(part, changed).zip()));
        }
    }
}
