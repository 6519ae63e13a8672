package org.mingcha.ledger.shelf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.mingcha.command.Violation;
import org.mingcha.definition.OwnDefinitions;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.FieldType;
import org.mingcha.evidence.register.Register;
import org.mingcha.evidence.register.Registers;

/** What must hold of a register before it is published, beside and after what is published already. */
final class RegisterCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern NO_SHEET = Pattern.compile(".*[\\[\\]:*?/\\\\].*");
    private static final int LONGEST_SHEET = 31;
    private static final int LONGEST_WORD = 60;
    private static final int MOST_FIELDS = 60;
    private static final int MOST_CHOICES = 200;
    private static final int MOST_DAYS = 3660;
    /** Their acts are bound to their fields and words: a release changes both together. */
    private static final Set<String> BOUND = Set.of("claim", "question", "incident", "risk");

    private final Register register;
    private final Registers published;
    private final List<Violation> found = new ArrayList<>();

    private RegisterCheck(Register register, Registers published) {
        this.register = register;
        this.published = published;
    }

    /** Every reason against it; empty: it may be published. */
    static List<Violation> of(Register register, Registers published) {
        var check = new RegisterCheck(register, published);
        check.names();
        check.fields();
        check.references();
        check.successor();
        OwnDefinitions.never(register.words()).ifPresent(check.found::add);
        return check.found;
    }

    private void against(String key, Object... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addFirst(register.sheet());
        found.add(Violation.of("ledger.register." + key, all.toArray()));
    }

    private void names() {
        if (!LeafType.isRegisterId(register.id())) {
            against("id", register.id());
        }
        if (BOUND.contains(register.id())) {
            against("bound");
        }
        var sheet = register.sheet();
        if (sheet.isBlank()
                || sheet.length() > LONGEST_SHEET
                || NO_SHEET.matcher(sheet).matches()) {
            against("sheet");
        }
        published.all().stream()
                .filter(other -> !other.id().equals(register.id()))
                .filter(other -> other.sheet().equals(sheet) || other.aliases().contains(sheet))
                .findFirst()
                .ifPresent(other -> against("sheet-taken", other.sheet()));
        if (register.lateAfterDays() < 0 || register.lateAfterDays() > MOST_DAYS) {
            against("late", register.lateAfterDays());
        }
    }

    private void fields() {
        if (register.fields().size() > MOST_FIELDS) {
            against("too-many", MOST_FIELDS);
        }
        var names = new HashSet<String>();
        var labels = new HashSet<String>();
        for (var field : register.fields()) {
            if (!NAME.matcher(field.name()).matches() || Register.TOLD.contains(field.name())) {
                against("name", field.name());
            }
            if (!names.add(field.name()) || field.isTyped() && !labels.add(field.label())) {
                against("twice", field.isTyped() ? field.label() : field.name());
            }
            if (!field.isTyped() && !isKept(field)) {
                against("derived", field.name());
            }
            words(field);
        }
        register.field(Field.HAPPENED_ON)
                .filter(field -> field.type() == FieldType.DATE && field.required())
                .ifPresentOrElse(_ -> {}, () -> against("no-day"));
    }

    private void words(Field field) {
        boolean chosen = field.type() == FieldType.ENUM || field.type() == FieldType.ENUMS;
        var words = field.choices().stream().map(Choice::value).toList();
        if (chosen && field.isTyped() && words.isEmpty()) {
            against("no-choices", field.label());
        }
        if (!chosen && !words.isEmpty()) {
            against("choices", field.label(), DraftWords.word(FieldType.ENUM));
        }
        if (words.size() > MOST_CHOICES || new HashSet<>(words).size() < words.size()) {
            against("choice-twice", field.label(), MOST_CHOICES);
        }
        if (field.label().length() > LONGEST_WORD || words.stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            against("too-long", field.label(), LONGEST_WORD);
        }
        var kept = new ArrayList<String>();
        if (field.otherwise() != null) kept.add(field.otherwise());
        if (field.preset() != null && chosen) kept.add(field.preset());
        kept.stream()
                .filter(word -> !words.contains(word))
                .findFirst()
                .ifPresent(word -> against("no-word", field.label(), word));
    }

    private void references() {
        if (register.subject().isEmpty()) {
            against("no-title");
        }
        register.subject().stream()
                .filter(name -> register.field(name).isEmpty())
                .forEach(name -> against("no-field", name));
        var closing = register.closedBy();
        if (closing != null
                && register.field(closing)
                        .filter(field -> field.type() == FieldType.DATE || field.type() == FieldType.DATETIME)
                        .isEmpty()) {
            against("closing", closing);
        }
    }

    /** What is computed and sealed with an entry is the product's: it may stay, it cannot be thought up. */
    private boolean isKept(Field field) {
        return published
                .find(register.id())
                .flatMap(before -> before.field(field.name()))
                .filter(field::equals)
                .isPresent();
    }

    /** A name means one thing in all versions; of what ships rules read every field and word. */
    private void successor() {
        var before = published.find(register.id());
        before.ifPresent(older -> older.fields()
                .forEach(field -> register.field(field.name())
                        .ifPresentOrElse(
                                now -> {
                                    if (now.type() != field.type()) {
                                        against(
                                                "type-changed",
                                                field.label(),
                                                DraftWords.word(field.type()),
                                                DraftWords.word(now.type()));
                                    }
                                },
                                () -> {})));
        Registers.shipped().find(register.id()).ifPresent(this::shipped);
    }

    private void shipped(Register ours) {
        for (var field : ours.fields()) {
            var now = register.field(field.name());
            if (now.isEmpty()) {
                against("lost", field.label());
            } else {
                field.choices().stream()
                        .filter(choice -> now.get().choice(choice.value()).isEmpty())
                        .findFirst()
                        .ifPresent(choice -> against("word-lost", field.label(), choice.value()));
            }
        }
        if (!ours.subject().equals(register.subject())) {
            against("subject-changed");
        }
    }
}
