package org.mingcha.web.checklist;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.web.support.Messages;
import org.springframework.stereotype.Component;

/** Items in the reader's language; questions and expectations as they were written. */
@Component
class ChecklistItemLines {
    private final RuleLabels rules;

    ChecklistItemLines(RuleLabels rules) {
        this.rules = rules;
    }

    ChecklistItemLine of(Messages words, Item item) {
        return new ChecklistItemLine(
                item.id(),
                item.basis().group(),
                item.question(),
                facts(words, item),
                item.basis().clauses(),
                item.rules().stream().map(rule -> told(words, rule)).toList(),
                item.texts().expectation());
    }

    private static String facts(Messages words, Item item) {
        var facts = new ArrayList<String>();
        facts.add(words.of("web.checklists.answer." + item.answer().code()));
        facts.add(words.of("web.checklists.weight", item.weight()));
        facts.add(words.of("web.checklists.minutes", item.minutes()));
        if (!item.kinds().isEmpty()) {
            var kinds = item.kinds().stream()
                    .map(kind -> words.of("web.checklists.kind." + kind.code()))
                    .toList();
            facts.add(words.of("web.checklists.for", String.join(words.of("web.format.list-comma"), kinds)));
        }
        return String.join(words.of("web.format.dot"), facts);
    }

    private String told(Messages words, Rule rule) {
        List<String> parts = rules.parts(words, rule);
        return words.of("web.checklists.rule", rule.name(), String.join(words.of("web.checklists.comma"), parts));
    }
}
