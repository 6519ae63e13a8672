package org.mingcha.evidence.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mingcha.evidence.Fact;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.checklist.Applies;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.checklist.Need;
import org.mingcha.evidence.checklist.Rule;
import org.mingcha.evidence.register.Registers;

/** One evaluation of a checklist. */
final class EvaluationRun {
    private final Checklist checklist;
    private final FactSource source;
    private final FactSelection population;
    private final Figures figures;
    private final Cover cover;

    EvaluationRun(Checklist checklist, Registers registers, FactSource source) {
        this.checklist = checklist;
        this.source = source;
        this.population = new FactSelection(source, registers);
        this.figures = new Figures(source, population);
        this.cover = new Cover(source, registers);
    }

    Evaluation evaluation() {
        var asked = checklist.items().stream().filter(this::isAsked).toList();
        asked.stream().flatMap(item -> item.rules().stream()).forEach(population::announce);
        asked.stream().flatMap(EvaluationRun::covered).forEach(cover::announce);
        checklist.annex().forEach(population::announce);
        var items = checklist.items().stream().map(this::item).toList();
        var annex = List.copyOf(figures.of(checklist.annex()).values());
        var seal = source.facts().seal();
        var draws = OpenedDraw.of(source.facts(), source.unit().code());
        return new Evaluation(
                checklist,
                source.unit(),
                source.period(),
                seal,
                items,
                annex,
                figures.cited(),
                names(),
                draws,
                source.sets(),
                thin(items),
                declarations(asked),
                source.lateness().initial(figures.cited().values()),
                source.semantics(),
                AskedRanges.NONE);
    }

    /** Whatever comes of the items that ask about their registers. */
    private List<Declaration> declarations(List<Item> asked) {
        var registers = new TreeSet<String>();
        asked.stream().flatMap(EvaluationRun::covered).map(Rule::of).forEach(registers::add);
        asked.stream().flatMap(item -> item.needs().stream()).forEach(need -> {
            if (need instanceof Need.Used used) {
                registers.addAll(used.registers());
            }
        });
        return cover.declarations().of(registers);
    }

    private List<ThinCover> thin(List<ItemResult> items) {
        return items.stream()
                .flatMap(item -> covered(item.item())
                        .filter(rule ->
                                item.figure(rule.name()).filter(Figure::isZero).isPresent())
                        .map(rule -> cover.thin(item.item().id(), rule)))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private SortedMap<String, String> names() {
        var names = new TreeMap<String, String>();
        figures.cited().values().stream()
                .map(Fact::unit)
                .distinct()
                .forEach(code -> source.tree().find(code).ifPresent(unit -> names.put(code, unit.name())));
        return names;
    }

    private boolean isAsked(Item item) {
        return item.kinds().isEmpty() || item.kinds().contains(source.unit().kind());
    }

    private static Stream<Rule> covered(Item item) {
        return item.needs().stream()
                .flatMap(need -> need instanceof Need.Cover(var figure) ? item.rule(figure).stream() : Stream.empty());
    }

    private ItemResult item(Item item) {
        if (!isAsked(item)) {
            return new ItemResult(item, Result.NOT_APPLICABLE, List.of(), List.of(), List.of(), 0, List.of(), "");
        }
        var computed = figures.of(item.rules());
        var comparing = new ExpectationCheck(source.period(), source.limits(), computed);
        var lacks = lacks(item, comparing);
        var unmet = comparing.unmet(item.expect());
        var result = result(item, comparing, lacks);
        return new ItemResult(
                item,
                result,
                List.copyOf(computed.values()),
                result == Result.INSUFFICIENT_EVIDENCE ? lacks : List.of(),
                result == Result.PARTLY || result == Result.NOT_MET ? unmet : List.of(),
                coveredMonths(item, computed),
                concludes(item, result) ? declared(item, comparing) : List.of(),
                result == Result.NOT_APPLICABLE ? reason(item) : "");
    }

    /** The calendar is asked first, then whether there is evidence, then what the figures say. */
    private Result result(Item item, ExpectationCheck comparing, List<Lack> lacks) {
        var applies = Optional.ofNullable(item.applies());
        if (item.answer() != AnswerKind.COMPUTED) {
            return Result.UNANSWERED;
        }
        if (!isInMonth(item)) {
            return Result.NOT_APPLICABLE;
        }
        if (!lacks.isEmpty()) {
            return Result.INSUFFICIENT_EVIDENCE;
        }
        if (applies.filter(each -> !comparing.hold(each.conditions())).isPresent()) {
            return Result.NOT_APPLICABLE;
        }
        return comparing.result(item);
    }

    private boolean isInMonth(Item item) {
        return Optional.ofNullable(item.applies())
                .map(each -> each.endMonth().contains(source.end().getMonthValue()))
                .orElse(true);
    }

    /** Whether the figures were looked at: what they rest on is said then. */
    private boolean concludes(Item item, Result result) {
        return item.answer() == AnswerKind.COMPUTED
                && (result.isJudged() || result == Result.NOT_APPLICABLE && isInMonth(item));
    }

    private static String reason(Item item) {
        return Optional.ofNullable(item.applies()).map(Applies::reason).orElse("");
    }

    private List<Lack> lacks(Item item, ExpectationCheck comparing) {
        var lacks = new ArrayList<Lack>();
        item.needs()
                .forEach(need -> lack(item, need, comparing)
                        .filter(lack -> !lacks.contains(lack))
                        .ifPresent(lacks::add));
        return lacks;
    }

    private Optional<Lack> lack(Item item, Need need, ExpectationCheck comparing) {
        return switch (need) {
            // Asked where the unit answers.
            case Need.Evidence _ -> Optional.empty();
            case Need.Awaits awaits -> Optional.of(new Lack.Awaited(awaits.what()));
            case Need.Cover(var figure) when !comparing.isZero(figure) -> Optional.empty();
            case Need.Cover(var figure) -> item.rule(figure).flatMap(cover::lack);
            case Need.Opened(var figure) -> item.rule(figure).flatMap(rule -> new ReturnFigures(source, rule).lack());
            case Need.Used used
            when !comparing.isZero(used.zero())
                    || cover.isUsed(used.registers())
                    || !cover.throughout(used.registers(), item.rules()).isEmpty() -> Optional.empty();
            case Need.Used used -> Optional.of(new Lack.NeverUsed(used.registers()));
            case Need.Evidenced(var _, var zero) when !comparing.isZero(zero) -> Optional.empty();
            case Need.Evidenced(var figure, var _) -> item.rule(figure).flatMap(this::unevidenced);
            case Need.Column column when !comparing.isZero(column.zero()) -> Optional.empty();
            case Need.Column column -> emptyColumn(item, column, comparing);
        };
    }

    private Optional<Lack> unevidenced(Rule rule) {
        return figures.rows(rule).stream().allMatch(Fact::evidenced)
                ? Optional.empty()
                : Optional.of(new Lack.Unevidenced(rule.of()));
    }

    /** On what the leader declared the item rests: what would be lacking else. */
    private List<DeclaredMonths> declared(Item item, ExpectationCheck comparing) {
        return Declarations.merged(item.needs().stream()
                .flatMap(need -> declared(item, need, comparing).stream())
                .toList());
    }

    private List<DeclaredMonths> declared(Item item, Need need, ExpectationCheck comparing) {
        return switch (need) {
            case Need.Cover(var figure)
            when comparing.isZero(figure) ->
                item.rule(figure).map(cover::declared).orElse(List.of());
            case Need.Used used
            when comparing.isZero(used.zero()) && !cover.isUsed(used.registers()) ->
                cover.throughout(used.registers(), item.rules());
            case Need.Cover _,
                    Need.Used _,
                    Need.Column _,
                    Need.Opened _,
                    Need.Evidence _,
                    Need.Evidenced _,
                    Need.Awaits _ -> List.of();
        };
    }

    private Optional<Lack> emptyColumn(Item item, Need.Column column, ExpectationCheck comparing) {
        var rule = item.rule(column.of()).orElseThrow();
        var rows = population.of(rule);
        var filled = rows.stream()
                .filter(fact -> Columns.isFilled(fact, column.field()))
                .count();
        var enough =
                rows.isEmpty() ? !isUnmeasured(item, comparing) : column.all() ? filled == rows.size() : filled > 0;
        return enough ? Optional.empty() : Optional.of(new Lack.EmptyColumn(rule.of(), column.field(), column.all()));
    }

    /** Nothing was there to measure, and no expectation of it could hold. */
    private boolean isUnmeasured(Item item, ExpectationCheck comparing) {
        return source.semantics() != Semantics.FIRST && comparing.areOfNothing(item.expect());
    }

    private int coveredMonths(Item item, Map<String, Figure> computed) {
        return covered(item)
                .filter(rule -> Optional.ofNullable(computed.get(rule.name()))
                        .map(Figure::isZero)
                        .orElse(false))
                .mapToInt(cover::coveredMonths)
                .max()
                .orElse(0);
    }
}
