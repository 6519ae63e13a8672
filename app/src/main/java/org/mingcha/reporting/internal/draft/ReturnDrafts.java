package org.mingcha.reporting.internal.draft;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.mingcha.command.BilingualText;
import org.mingcha.command.Violation;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.YamlText;
import org.mingcha.evidence.register.Registers;
import org.mingcha.evidence.returns.ReturnDefinition;
import org.mingcha.evidence.returns.ReturnField;
import org.mingcha.evidence.returns.Returns;
import org.mingcha.ledger.LedgerMessages;
import org.mingcha.ledger.sheet.SheetLimits;
import org.mingcha.ledger.sheet.SheetRows;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.mingcha.ledger.sheet.WorkbookResult;
import org.mingcha.reporting.ReturnDraftResult;
import tools.jackson.databind.JsonNode;

/** Returns from files: a workbook with a sheet for each, or else YAML. */
public final class ReturnDrafts {
    private static final int LONGEST = 40;
    private static final int MOST_FIELDS = 60;

    private final Registers registers;
    private final Function<String, Optional<ReturnDefinition>> published;

    /** @param published the newest return of an id */
    public ReturnDrafts(Registers registers, Function<String, Optional<ReturnDefinition>> published) {
        this.registers = registers;
        this.published = published;
    }

    public ReturnDraftResult read(String fileName, byte[] content) {
        try {
            return WorkbookReader.isWorkbook(content)
                    ? workbook(fileName, content)
                    : checked(
                            List.of(YamlText.parse(new String(content, StandardCharsets.UTF_8))), List.of(), fileName);
        } catch (MalformedEvidence e) {
            return refused(Violation.of("reporting.draft.unreadable", fileName, String.valueOf(e.getMessage())));
        }
    }

    private ReturnDraftResult workbook(String fileName, byte[] content) {
        return switch (WorkbookReader.read(content, fileName, SheetLimits.DEFAULT)) {
            case WorkbookResult.Refused(var fault) ->
                refused(Violation.of(
                        "reporting.draft.file",
                        new BilingualText(
                                LedgerMessages.of(fault, Locale.SIMPLIFIED_CHINESE),
                                LedgerMessages.of(fault, Locale.ENGLISH))));
            case WorkbookResult.Sheets(var sheets) -> sheets(fileName, sheets);
        };
    }

    private ReturnDraftResult sheets(String fileName, List<SheetRows> sheets) {
        var trees = new ArrayList<JsonNode>();
        var violations = new ArrayList<Violation>();
        for (var each : sheets) {
            var sheet = new ReturnSheet(each, registers, published);
            if (sheet.isDraft()) {
                trees.add(sheet.tree());
                violations.addAll(sheet.violations());
            }
        }
        return trees.isEmpty()
                ? refused(Violation.of("reporting.draft.no-sheet", fileName))
                : checked(trees, violations, fileName);
    }

    private ReturnDraftResult checked(List<JsonNode> trees, List<Violation> before, String fileName) {
        if (!before.isEmpty()) {
            return new ReturnDraftResult.Refused(before);
        }
        var drafts = new ArrayList<ReturnDefinition>();
        var violations = new ArrayList<Violation>();
        for (var tree : trees) {
            try {
                var draft = Returns.read(tree);
                drafts.add(draft);
                violations.addAll(check(draft));
            } catch (MalformedEvidence | NumberFormatException e) {
                violations.add(Violation.of("reporting.draft.unreadable", fileName, String.valueOf(e.getMessage())));
            }
        }
        return violations.isEmpty() ? new ReturnDraftResult.Read(drafts) : new ReturnDraftResult.Refused(violations);
    }

    /** Every reason against this one; empty: it may be published. */
    public List<Violation> check(ReturnDefinition draft) {
        var found = new ArrayList<Violation>();
        if (Returns.shipped().find(draft.id()).isPresent()) {
            found.add(Violation.of("reporting.draft.shipped", draft.title()));
        }
        if (draft.owedBy().isEmpty()) {
            found.add(Violation.of("reporting.draft.nobody", draft.title()));
        }
        if (draft.fields().isEmpty() || draft.fields().size() > MOST_FIELDS) {
            found.add(Violation.of("reporting.draft.fields", draft.title(), MOST_FIELDS));
        }
        if (draft.title().isBlank()
                || draft.title().length() > LONGEST
                || draft.fields().stream().anyMatch(field -> field.label().length() > LONGEST)) {
            found.add(Violation.of("reporting.draft.too-long", draft.title(), LONGEST));
        }
        draft.about().stream()
                .filter(id -> registers.find(id).isEmpty())
                .forEach(id -> found.add(Violation.of("reporting.draft.register", draft.title(), "", id)));
        draft.fields().forEach(field -> check(draft, field, found));
        OwnDefinitions.never(draft.words()).ifPresent(found::add);
        return found;
    }

    private void check(ReturnDefinition draft, ReturnField field, List<Violation> found) {
        var counts = field.counts();
        if (counts != null && (registers.find(counts).isEmpty() || !field.isNumber())) {
            found.add(Violation.of("reporting.draft.register", draft.title(), field.label(), counts));
        }
        var least = field.least();
        var most = field.most();
        if (least != null && most != null && least.compareTo(most) > 0 || !field.isNumber() && bounded(least, most)) {
            found.add(Violation.of("reporting.draft.range", draft.title(), field.label()));
        }
        published
                .apply(draft.id())
                .flatMap(before -> before.field(field.name()))
                .filter(before -> before.type() != field.type())
                .ifPresent(before ->
                        found.add(Violation.of("reporting.draft.type-changed", draft.title(), field.label())));
    }

    private static boolean bounded(
            @org.jspecify.annotations.Nullable BigDecimal least, @org.jspecify.annotations.Nullable BigDecimal most) {
        return least != null || most != null;
    }

    private static ReturnDraftResult refused(Violation violation) {
        return new ReturnDraftResult.Refused(List.of(violation));
    }
}
