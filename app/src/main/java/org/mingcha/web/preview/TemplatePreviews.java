package org.mingcha.web.preview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mingcha.evidence.checklist.Period;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.inspection.Inspect;
import org.mingcha.inspection.SelfInspections;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A unit's newest report as a template would have it, before anybody publishes that. */
@Component
public class TemplatePreviews {
    private static final Set<String> SHOWN = Set.of("title", "addressee", "heading", "paragraph", "signature");

    private final SelfInspections inspections;
    private final Previews previews;

    TemplatePreviews(SelfInspections inspections, Previews previews) {
        this.inspections = inspections;
        this.previews = previews;
    }

    /** Both forms, without their annexes. */
    public record Tried(String title, List<Said> list, List<Said> narrative) {}

    /** @param kind as in figures.json */
    public record Said(String kind, String text) {}

    /** Empty where the reader sees no such unit, or no such checklist. */
    public Optional<Tried> of(RequestContext context, String unit, ReportTemplate template) {
        var checklist = template.checklist().isEmpty() ? Inspect.TOWN_ONLINE_WORK : template.checklist();
        return Period.parse(previews.due(context).code())
                .flatMap(period -> inspections.trial(context.actor(), new Inspect(unit, checklist, period), template))
                .map(found -> new Tried(
                        Previews.title(context, found),
                        said(found.report().at("/texts/list")),
                        said(found.report().at("/texts/narrative"))));
    }

    public static Locale locale(RequestContext context) {
        return Previews.locale(context);
    }

    private static List<Said> said(JsonNode blocks) {
        return blocks.valueStream()
                .takeWhile(block -> !block.path("b").asString().equals("annex"))
                .filter(block -> SHOWN.contains(block.path("b").asString()))
                .map(block -> new Said(block.path("b").asString(), text(block)))
                .toList();
    }

    private static String text(JsonNode block) {
        if (block.has("runs")) {
            return block.path("runs")
                    .valueStream()
                    .map(run -> run.isString()
                            ? run.stringValue()
                            : run.path("text").asString())
                    .collect(Collectors.joining());
        }
        return block.has("unit")
                ? block.path("unit").asString() + " " + block.path("date").asString()
                : block.path("text").asString();
    }
}
