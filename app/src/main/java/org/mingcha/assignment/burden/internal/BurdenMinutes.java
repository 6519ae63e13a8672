package org.mingcha.assignment.burden.internal;

import org.mingcha.evidence.UnitKind;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.returns.ReturnDefinition;

/** What it costs to answer: as a checklist's items say, and as assignment/minutes.yaml has it for returns. */
record BurdenMinutes(int ofReturn, int ofField) {
    static BurdenMinutes shipped() {
        var file = YamlText.resource("/assignment/minutes.yaml");
        return new BurdenMinutes(
                Integer.parseInt(file.path("return").asString()),
                Integer.parseInt(file.path("return_field").asString()));
    }

    int of(ReturnDefinition definition) {
        return ofReturn + ofField * definition.fields().size();
    }

    static int of(Checklist checklist, UnitKind kind) {
        return checklist.items().stream()
                .filter(item -> isAsked(item, kind))
                .mapToInt(Item::minutes)
                .sum();
    }

    static boolean isAsked(Item item, UnitKind kind) {
        return item.kinds().isEmpty() || item.kinds().contains(kind);
    }
}
