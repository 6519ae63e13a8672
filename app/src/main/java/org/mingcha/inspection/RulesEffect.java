package org.mingcha.inspection;

import java.util.List;
import java.util.stream.IntStream;
import org.mingcha.evidence.register.RuleInForce;
import org.mingcha.evidence.rule.Figure;
import org.mingcha.evidence.rule.ItemResult;
import org.mingcha.evidence.rule.Result;
import tools.jackson.databind.JsonNode;

/**
 * What coming rules would change.
 *
 * @param coming published, and not holding yet
 * @param changes items whose conclusion or figures would be others, in the checklist's order
 */
public record RulesEffect(List<RuleInForce> coming, List<Change> changes) {
    public RulesEffect {
        coming = List.copyOf(coming);
        changes = List.copyOf(changes);
    }

    /** One item, as it is and as it would be. */
    public record Change(String item, String question, Said before, Said after) {}

    /** @param texts what a report says about it */
    public record Said(Result result, JsonNode texts) {}

    static List<Change> changes(SelfInspection before, SelfInspection after) {
        var old = before.evaluation().items();
        var other = after.evaluation().items();
        return IntStream.range(0, old.size())
                .filter(place -> !isSame(old.get(place), other.get(place)))
                .mapToObj(place -> change(old.get(place), before, other.get(place), after))
                .toList();
    }

    private static boolean isSame(ItemResult one, ItemResult other) {
        return one.result() == other.result() && values(one).equals(values(other));
    }

    private static List<Figure.Value> values(ItemResult item) {
        return item.figures().stream().map(Figure::value).toList();
    }

    private static Change change(ItemResult old, SelfInspection before, ItemResult other, SelfInspection after) {
        var item = old.item();
        return new Change(
                item.id(),
                item.question(),
                new Said(old.result(), before.texts(item.id())),
                new Said(other.result(), after.texts(item.id())));
    }
}
