package org.mingcha.evidence.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.evidence.bundle.OwnTemplates;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Narrative;
import org.mingcha.evidence.report.TextBook;
import org.mingcha.evidence.template.ReportTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Templates of a town's own: most of them fit its checklist, some leave something out and are not used. */
final class RandomTemplate {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> SENTENCES = List.of(
            "{self}高度重视{work}，一是压实责任；二是逐项核对。",
            "以下按{checklist}编排，时间自{from}至{to}。",
            "{full}进一步落实“三同步”要求。",
            "以上{period}情况，由{body}负责（{unit}）。");
    private static final List<String> HEADINGS = List.of("一、情况", "（二）其他", "十一、补充", "有关情况");
    private static final Narrative GENERIC = TextBook.shipped().narrative();

    private final Random random;
    private final Checklist checklist;

    RandomTemplate(Random random, Checklist checklist) {
        this.random = random;
        this.checklist = checklist;
    }

    /** One or more, some of them withdrawn. */
    void publish(BundleWorld world) {
        for (var version = 1; version <= 1 + random.nextInt(2); version++) {
            var index = OwnTemplates.publish(world, template(version));
            if (random.nextInt(6) == 0) {
                OwnTemplates.withdraw(world, index);
            }
        }
    }

    private ReportTemplate template(int version) {
        var tree = NODES.objectNode().put("id", "own").put("version", Integer.toString(version));
        tree.put("unit", BundleWorld.TOWN).put("closing", sentence());
        switch (random.nextInt(6)) {
            case 0 -> {}
            case 1 -> tree.put("checklist", "another");
            default -> tree.put("checklist", checklist.id());
        }
        phrases(tree);
        if (random.nextBoolean()) {
            list(tree.putObject("list"));
        }
        if (random.nextInt(3) > 0) {
            parts(tree.putObject("narrative").putArray("parts"));
        }
        return ReportTemplate.fromYaml(tree.toString());
    }

    private void phrases(ObjectNode tree) {
        sometimes(tree, "title", "{body}{period}自查报告");
        sometimes(tree, "lead_ordered", "按照《{basis}》（{basis_no}），{self}于{from}至{to}开展{work}自查。");
        sometimes(tree, "lead_own", "{self}自{from}至{to}开展{work}自查。");
        sometimes(tree, "lead_items", "分述如下：");
        sometimes(tree, "lead_narrative", "综述如下：");
        sometimes(tree, "closing_gaps", "{self}对{gaps}项问题立行立改。");
        sometimes(tree, "closing_none", "没有发现问题。");
        sometimes(tree, "end", "专此报告。");
        sometimes(tree, "opening", sentence());
    }

    private void list(ObjectNode list) {
        list.put("before", sentence());
        sometimes(list, "after", sentence());
        if (random.nextBoolean()) {
            var ids = new ArrayList<>(checklist.items().stream().map(Item::id).toList());
            Collections.shuffle(ids, random);
            var groups = list.putArray("groups");
            var cut = random.nextInt(ids.size() + 1);
            group(groups, ids.subList(0, cut));
            var last = group(groups, random.nextInt(3) > 0 ? ids.subList(cut, ids.size()) : List.of());
            if (random.nextBoolean()) {
                last.put("rest", true);
            }
        }
    }

    private ObjectNode group(ArrayNode groups, List<String> ids) {
        var group = groups.addObject().put("heading", heading());
        sometimes(group, "before", sentence());
        sometimes(group, "after", sentence());
        ids.forEach(group.putArray("items")::add);
        return group;
    }

    /** What the report would say without it, in another order, with sentences between. */
    private void parts(ArrayNode parts) {
        var own = checklist.narrative();
        var steps = new ArrayList<JsonNode>();
        (own == null ? GENERIC : own)
                .toTree()
                .path("parts")
                .forEach(part -> part.path("say").forEach(steps::add));
        Collections.shuffle(steps, random);
        if (random.nextBoolean()) {
            steps.removeLast();
            steps.removeFirst();
        }
        var part = part(parts);
        for (var step : steps) {
            if (random.nextInt(3) == 0) {
                part = part(parts);
            }
            if (random.nextInt(3) == 0) {
                ((ArrayNode) part.path("say")).add(NODES.objectNode().put("words", sentence()));
            }
            ((ArrayNode) part.path("say")).add(step);
        }
    }

    private ObjectNode part(ArrayNode parts) {
        var part = parts.addObject().put("heading", heading()).put("level", Integer.toString(1 + random.nextInt(2)));
        if (random.nextInt(12) == 0) {
            part.put("unless_empty", true);
        }
        part.putArray("say");
        return part;
    }

    private void sometimes(ObjectNode tree, String key, String text) {
        if (random.nextBoolean()) {
            tree.put(key, text);
        }
    }

    private String sentence() {
        return SENTENCES.get(random.nextInt(SENTENCES.size()));
    }

    private String heading() {
        return HEADINGS.get(random.nextInt(HEADINGS.size()));
    }
}
