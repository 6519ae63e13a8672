package org.mingcha.evidence.report;

import java.util.Map;
import org.mingcha.evidence.rule.DeclaredMonths;
import org.mingcha.evidence.rule.ItemResult;

/** What an item says of the declarations that it rests on: wherever its figures are told, so that none looks like the ledger's. */
final class DeclaredWords {
    private final Scene scene;
    private final ItemResult item;

    DeclaredWords(Scene scene, ItemResult item) {
        this.scene = scene;
        this.item = item;
    }

    CitedText words() {
        return CitedText.join(
                item.declared().stream().map(this::of).toList(), scene.book().text("words.also"));
    }

    /** As they follow the words of the figures. */
    CitedText inBrackets() {
        return inBrackets(scene.book(), words());
    }

    static CitedText inBrackets(TextBook book, CitedText remarks) {
        return remarks.isEmpty()
                ? CitedText.NONE
                : book.words("words.open_bracket").then(remarks).then(book.words("words.close_bracket"));
    }

    /** Nothing is cited: what is cited are entries. */
    private CitedText of(DeclaredMonths declared) {
        var declaration = declared.declaration();
        var months = CitedText.of(scene.orthography().months(declared.months()));
        var sheet = CitedText.of(scene.sheet(declaration.register()));
        return scene.book()
                .words("variants.declared_" + declaration.because(), Map.of("months", months, "sheet", sheet));
    }
}
