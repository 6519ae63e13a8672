package org.mingcha.evidence.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;

/** Publishes and withdraws templates in a world's log. */
public final class OwnTemplates {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 3);
    private static final Instant AT = Instant.parse("2026-01-03T04:00:00Z");

    private OwnTemplates() {}

    /** The example of the spec's page. */
    public static ReportTemplate example() {
        return ReportTemplate.fromYaml(yaml());
    }

    public static String yaml() {
        try {
            var page = Files.readString(Path.of("..", "docs", "spec", "template.md"));
            return page.substring(page.indexOf("```yaml\n") + "```yaml\n".length(), page.lastIndexOf("```"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static long publish(BundleWorld world, ReportTemplate template) {
        return publish(world, template.unit(), template);
    }

    /** Whoever's it says to be. */
    public static long publish(BundleWorld world, String unit, ReportTemplate template) {
        return stating(world, unit, template, Hashing.sha256(template.toCanonicalJson()), Map.of());
    }

    /** With a leaf that states another digest, or other facts beside it; the world's own bundles go by this template. */
    public static long stating(
            BundleWorld world, String unit, ReportTemplate template, Hash digest, Map<String, Object> other) {
        world.log().keep(digest, template.toCanonicalJson());
        var facts = new HashMap<String, Object>(
                Map.of("id", template.id(), "version", template.version(), "sha256", digest.hex()));
        if (!template.checklist().isEmpty()) {
            facts.put("checklist", template.checklist());
        }
        facts.putAll(other);
        return act(world, LeafType.TEMPLATE_PUBLISHED, unit, new Content(facts), null);
    }

    public static long withdraw(BundleWorld world, long publication) {
        var unit = world.log().leaf(publication).leaf().unit();
        return act(world, LeafType.TEMPLATE_WITHDRAWN, unit, Content.EMPTY, publication);
    }

    private static long act(BundleWorld world, LeafType type, String unit, Content facts, @Nullable Long target) {
        var text = new Content(Map.of("by_account", "7"));
        return world.log()
                .append(
                        new MemoryLog.Act(type, unit, DAY, AT, facts, text),
                        target,
                        new LeafMarks("leader", List.of()));
    }
}
