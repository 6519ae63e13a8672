package org.mingcha.evidence.report;

import java.util.ArrayList;
import java.util.List;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.checklist.Narrative.Entry;
import org.mingcha.evidence.checklist.Narrative.Group;
import org.mingcha.evidence.checklist.Narrative.Part;
import org.mingcha.evidence.checklist.Narrative.Step;
import org.mingcha.evidence.rule.ItemResult;
import tools.jackson.databind.node.ArrayNode;

/** The narrative form: what it says under which headings is data of the checklist. */
final class NarrativeLayout {
    private final Scene scene;
    private final Blocks annexes;
    private final Narrative narrative;
    private final ReportNames report;
    private final ItemNames items;

    NarrativeLayout(Scene scene, Blocks annexes) {
        this.scene = scene;
        this.annexes = annexes;
        narrative = scene.narrated();
        report = new ReportNames(scene);
        items = new ItemNames(scene, report);
    }

    ArrayNode blocks() {
        var blocks = new Blocks();
        var frame = new Frame(scene);
        frame.open(blocks);
        frame.lead(blocks, "lead_narrative");
        var parts = narrative.parts().stream().map(Written::new).toList();
        var numbers = new HeadingNumbers(scene.orthography());
        for (var at = 0; at < parts.size(); at++) {
            if (isKept(parts, at)) {
                parts.get(at).to(blocks, numbers);
            }
        }
        frame.close(blocks);
        blocks.append(annexes);
        return blocks.json();
    }

    /** A heading that may be left out stays where something is said under it, or under the lower ones that follow it. */
    private static boolean isKept(List<Written> parts, int at) {
        var part = parts.get(at).part;
        if (!part.unlessEmpty() || parts.get(at).tells) {
            return true;
        }
        return parts.stream()
                .skip(at + 1L)
                .takeWhile(next -> next.part.level() > part.level())
                .anyMatch(next -> next.tells);
    }

    /** A part as it is said. */
    private final class Written {
        private final Part part;
        private final Blocks body = new Blocks();
        private boolean tells;

        Written(Part part) {
            this.part = part;
            for (var step : part.steps()) {
                var before = body.size();
                write(step);
                tells |= body.size() > before && !isOfReport(step);
            }
        }

        void to(Blocks blocks, HeadingNumbers numbers) {
            blocks.heading(part.level(), numbers.next(part.level(), part.heading()));
            blocks.append(body);
        }

        private void write(Step step) {
            switch (step) {
                case Step.Said said -> say(said);
                case Step.Running running -> run(running);
                case Step.Listed listed -> enumerate(listed);
            }
        }

        private static boolean isOfReport(Step step) {
            return step instanceof Step.Said said && said.item() == null;
        }

        private void say(Step.Said said) {
            var id = said.item();
            if (id == null) {
                body.paragraph(report.scope().say(said.words()));
                return;
            }
            scene.item(id)
                    .filter(item -> said.results().isEmpty()
                            || said.results().contains(item.result().code()))
                    .map(item -> items.scope(item, "").say(said.words()))
                    .ifPresent(words -> body.paragraph(words, said.tied() ? id : null));
        }

        /** A paragraph for all, and a new one where an entry begins it. */
        private void run(Step.Running running) {
            var words = CitedText.NONE;
            for (var entry : entries(running)) {
                var said = scene.item(entry.item())
                        .map(item -> sentence(entry, item))
                        .orElse(CitedText.NONE);
                if (said.isEmpty()) {
                    continue;
                }
                if (entry.paragraph()) {
                    body.paragraph(words);
                    words = CitedText.NONE;
                }
                words = words.then(entry.before()).then(said);
            }
            body.paragraph(words);
        }

        private void enumerate(Step.Listed listed) {
            var number = 1;
            for (var group : listed.groups()) {
                for (var item : of(group)) {
                    var ordinal = scene.orthography().ordinal(number++);
                    body.paragraph(
                            items.scope(item, ordinal).say(listed.each()),
                            item.item().id());
                }
            }
        }
    }

    private CitedText sentence(Entry entry, ItemResult item) {
        var factual = new ItemWords(scene, item).factual();
        return factual.isEmpty() ? factual : factual.then(items.scope(item, "").say(entry.after()));
    }

    private List<Entry> entries(Step.Running running) {
        var entries = new ArrayList<>(running.entries());
        if (running.rest()) {
            var named = narrative.named();
            scene.evaluation().items().stream()
                    .map(item -> item.item().id())
                    .filter(id -> !named.contains(id))
                    .map(Entry::plain)
                    .forEach(entries::add);
        }
        return entries;
    }

    private List<ItemResult> of(Group group) {
        var found = new ArrayList<>(scene.evaluation().items().stream()
                .filter(item -> group.results().contains(item.result().code()))
                .toList());
        found.sort((one, other) -> Boolean.compare(isFirst(group, other), isFirst(group, one)));
        return found;
    }

    private static boolean isFirst(Group group, ItemResult item) {
        return group.first().contains(item.item().id());
    }
}
