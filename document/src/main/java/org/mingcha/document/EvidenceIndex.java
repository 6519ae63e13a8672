package org.mingcha.document;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The log indices that a report's figures were computed from, by item. A figure in the text may cite only these: a
 * number whose evidence is not in the report is never printed.
 */
final class EvidenceIndex {

    private final Map<String, Set<String>> byItem = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    private EvidenceIndex() {}

    static EvidenceIndex of(JsonNode report) {
        EvidenceIndex index = new EvidenceIndex();
        for (JsonNode item : report.path("items")) {
            index.add(item.path("id").asString(""), item.path("figures"));
        }
        index.add("annex", report.path("annex"));
        return index;
    }

    void check(List<Block> blocks) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> checkRuns(paragraph.runs());
                case Block.Note note -> checkRuns(note.runs());
                case Block.Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> checkRuns(cell.runs())));
                case Block.Head _, Block.Title _, Block.Addressee _, Block.Heading _ -> {}
                case Block.Attachments _, Block.Signature _, Block.Annex _ -> {}
                case Block.Remark _, Block.Imprint _, Block.Chart _ -> {}
            }
        }
    }

    private void add(String item, JsonNode figures) {
        Set<String> entries = byItem.computeIfAbsent(item, _ -> new HashSet<>());
        for (JsonNode figure : figures) {
            for (JsonNode entry : figure.path("entries")) {
                entries.add(entry.asString());
            }
        }
        all.addAll(entries);
    }

    private void checkRuns(List<Run> runs) {
        for (Run run : runs) {
            if (run instanceof FigureRun figure) {
                check(figure);
            }
        }
    }

    /** Figures of the whole report ({@code report/cited}) may rest on the entries of any item. */
    private void check(FigureRun figure) {
        Set<String> known = figure.item().equals("report") ? all : byItem.get(figure.item());
        if (known == null) {
            throw new UnresolvedCitation(figure.item(), "the figure %s is of no item".formatted(figure.id()));
        }
        for (String cited : figure.citations()) {
            if (!known.contains(cited)) {
                throw new UnresolvedCitation(
                        figure.item(),
                        "the figure %s cites entry %s, which is not its evidence".formatted(figure.id(), cited));
            }
        }
    }
}
