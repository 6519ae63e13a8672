package org.mingcha.evidence.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mingcha.evidence.CanonicalJson;
import org.mingcha.evidence.Content;
import org.mingcha.evidence.LeafType;
import org.mingcha.evidence.MalformedEvidence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A ledger of one kind.
 *
 * @param version of these very fields and days: a change of any is another version
 * @param sheet the worksheet's Chinese name, as exports write it
 * @param aliases other names under which offices keep the sheet
 * @param lateAfterDays an entry recorded more days than this after it happened is late
 * @param closedBy the date field that ends what the entry describes; null: nothing to end
 * @param subject the fields that say, beside the day, which act it is: an entry with the same ones is not another act
 */
public record Register(
        String id,
        String version,
        String sheet,
        List<String> aliases,
        String english,
        int lateAfterDays,
        @Nullable String closedBy,
        List<String> subject,
        List<Field> fields) {
    /** Under which every entry counts as entered whose leaf names no version. */
    public static final String FIRST_VERSION = "1";

    /** Names of what a version's text may hold beside the register's own fields; no register may use them. */
    public static final Set<String> TOLD = Set.of("by_account", "files", "import_no", "reason");

    public Register {
        aliases = List.copyOf(aliases);
        subject = List.copyOf(subject);
        fields = List.copyOf(fields);
    }

    /** {@code meeting@1}. */
    public String reference() {
        return id + "@" + version;
    }

    /** As published and sealed: canonical JSON. */
    public byte[] toCanonicalJson() {
        return CanonicalJson.of(RegisterJson.write(this).put("version", version));
    }

    public static Register fromJson(byte[] canonical) {
        var register = RegisterJson.register(CanonicalJson.parseCanonical(canonical));
        if (!LeafType.isRegisterId(register.id()) || !Arrays.equals(register.toCanonicalJson(), canonical)) {
            throw new MalformedEvidence("The register " + register.id() + " is not written as registers are");
        }
        return register;
    }

    /** As people draft it: a tree of YAML, whose version is none yet. */
    public static Register drafted(JsonNode tree) {
        return RegisterJson.register(tree).withVersion(FIRST_VERSION);
    }

    public Register withVersion(String other) {
        return new Register(id, other, sheet, aliases, english, lateAfterDays, closedBy, subject, fields);
    }

    /** For people: what {@link #drafted} reads back. */
    public ObjectNode toTree() {
        return RegisterJson.write(this);
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The field by which a report may call an entry: the first text of those that say which act it is. */
    public Optional<String> headline() {
        return subject.stream()
                .filter(name -> field(name).filter(Field::isText).isPresent())
                .findFirst();
    }

    /** All that the text of a version can hold: a field that is text, a word beside the choices, and what is told with it. */
    public SortedSet<String> textFields() {
        var names = new TreeSet<>(TOLD);
        fields.stream()
                .filter(field -> field.isText() || field.otherwise() != null)
                .forEach(field -> names.add(field.name()));
        return names;
    }

    /** All that it calls by a name: itself, its fields, their words. */
    public List<String> words() {
        var words = new ArrayList<>(List.of(id, sheet, english));
        words.addAll(aliases);
        fields.forEach(field -> words.addAll(field.words()));
        return words;
    }

    /** Whether there is a place for each of these values as they were typed: a field, and its word among the choices. */
    public boolean holds(Content said) {
        return said.values().keySet().stream()
                .allMatch(name ->
                        field(name).filter(each -> each.takes(said.all(name))).isPresent());
    }

    /** The fields that people fill in, in the order of columns. */
    public List<Field> typed() {
        return fields.stream().filter(Field::isTyped).toList();
    }
}
