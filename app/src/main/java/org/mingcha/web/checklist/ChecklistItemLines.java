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
    private final RuleLabels labels;

    ChecklistItemLines(RuleLabels labels) {
        this.labels = labels;
    }

    ChecklistItemLine of(Messages messages, Item item) {
        return new ChecklistItemLine(
                item.id(),
                item.basis().group(),
                item.question(),
                facts(messages, item),
                item.basis().clauses(),
                item.rules().stream().map(rule -> told(messages, rule)).toList(),
                item.texts().expectation());
    }

    private static String facts(Messages messages, Item item) {
        var facts = new ArrayList<String>();
        facts.add(messages.of("web.checklists.answer." + item.answer().code()));
        facts.add(messages.of("web.checklists.weight", item.weight()));
        facts.add(messages.of("web.checklists.minutes", item.minutes()));
        if (!item.kinds().isEmpty()) {
            var kinds = item.kinds().stream()
                    .map(kind -> messages.of("web.checklists.kind." + kind.code()))
                    .toList();
            facts.add(messages.of("web.checklists.for", String.join(messages.of("web.format.list-comma"), kinds)));
        }
        return String.join(messages.of("web.format.dot"), facts);
    }

    private String told(Messages messages, Rule rule) {
        List<String> parts = labels.parts(messages, rule);
        return messages.of("web.checklists.rule", rule.name(), String.join(messages.of("web.checklists.comma"), parts));
    }
}
