package org.mingcha.evidence.checklist;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the narrative form of a report says, in which order, under which headings (docs/spec/report.md).
 *
 * @param examples names, days and titles that stand behind numbers, in both forms
 */
public record Narrative(List<Part> parts, List<Example> examples) {
    public Narrative {
        parts = List.copyOf(parts);
        examples = List.copyOf(examples);
    }

    /** From a tree that no person has just written: what is wrong with it is malformed evidence. */
    public static Narrative fromTree(String where, JsonNode node) {
        return UnreadableChecklist.asMalformed(
                () -> NarrativeReader.narrative(node, new ChecklistLocation(where, "", "")));
    }

    public JsonNode toTree() {
        return NarrativeWriter.write(this);
    }

    /** The items that some step names. */
    public Set<String> named() {
        return parts.stream()
                .flatMap(part -> part.steps().stream())
                .flatMap(Narrative::named)
                .collect(Collectors.toSet());
    }

    private static Stream<String> named(Step step) {
        return switch (step) {
            case Step.Said said -> Stream.ofNullable(said.item());
            case Step.Running running -> running.entries().stream().map(Entry::item);
            case Step.Listed _ -> Stream.empty();
        };
    }

    /** @param unlessEmpty left out where nothing is said under it */
    public record Part(String heading, int level, boolean unlessEmpty, List<Step> steps) {
        public Part {
            steps = List.copyOf(steps);
        }
    }

    /** What is said under a heading, one step after another. */
    public sealed interface Step {
        /**
         * A paragraph.
         *
         * @param item whose words it may use; null: those of the whole report
         * @param results said only where the item has one of these; none: always
         * @param tied the paragraph leads to the item
         */
        record Said(Sentence words, @Nullable String item, List<String> results, boolean tied) implements Step {
            public Said {
                results = List.copyOf(results);
            }
        }

        /** @param rest items that no step names follow */
        record Running(List<Entry> entries, boolean rest) implements Step {
            public Running {
                entries = List.copyOf(entries);
            }
        }

        /** A numbered list of the items that have some results, a paragraph for each. */
        record Listed(List<Group> groups, Sentence each) implements Step {
            public Listed {
                groups = List.copyOf(groups);
            }
        }
    }

    /**
     * An item in running text.
     *
     * @param before stands before its words where it has any
     * @param paragraph begins a new one
     * @param after follows its words
     */
    public record Entry(String item, String before, boolean paragraph, Sentence after) {
        public static Entry plain(String item) {
            return new Entry(item, "", false, Sentence.NOTHING);
        }

        boolean isPlain() {
            return equals(plain(item));
        }
    }

    /** @param first these items go before the others */
    public record Group(List<String> results, List<String> first) {
        public Group {
            results = List.copyOf(results);
            first = List.copyOf(first);
        }
    }
}
