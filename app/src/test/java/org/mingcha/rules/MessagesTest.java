package org.mingcha.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mingcha.casework.CaseRules;
import org.mingcha.casework.DeclaredKinds;

/** Texts stand in bundles: the same keys with the same arguments in Chinese and English, and none in code or templates. */
class MessagesTest {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** A whole literal, or a bundle's key in an annotation. */
    private static final Pattern NAMED = Pattern.compile("(?<=\")[\\w.-]+(?=\")|(?<=\\$\\{bundle:)[\\w.-]+(?=})");

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    /** Sources whose Han characters are data that they read or match, not text that they show. */
    private static final List<String> READ_HAN = List.of(
            // The invented county's own data.
            "demo/internal/",
            // What offices type into workbooks, and how dates, numbers and names look there.
            "ledger/FormValues.java",
            "ledger/internal/FieldReader.java",
            "ledger/internal/LedgerWorkbook.java",
            "ledger/plan/",
            "ledger/shelf/",
            "reporting/internal/draft/",
            "ledger/sheet/XlsxStyles.java",
            "ledger/text/",
            // Headers and choices of checklists in workbooks.
            "inspection/checklist/internal/SheetColumn.java",
            "inspection/checklist/internal/CellText.java",
            "inspection/checklist/internal/BoundCell.java",
            "inspection/checklist/internal/ConditionCell.java",
            "inspection/checklist/internal/MeasureCell.java",
            "inspection/checklist/internal/RuleCells.java",
            "inspection/checklist/internal/RuleColumn.java",
            "inspection/checklist/internal/InfoSheet.java",
            "inspection/checklist/internal/ChecklistSheetReader.java",
            "inspection/checklist/internal/ChecklistWorkbook.java",
            // Headers and parts of lists of duties.
            "duties/internal/DutyColumn.java",
            // Headers and kinds of unit lists, as they come.
            "accounts/internal/UserSheet.java",
            "organisation/internal/UnitKinds.java",
            "organisation/internal/UnitLayout.java",
            // The product's name, and a language named in itself.
            "jte/layout/_header.jte",
            "jte/layout/_footer.jte",
            "jte/layout/open.jte",
            // Where a title may be broken.
            "document/TitleLines.java",
            "document/layout/LineBreaks.java",
            "document/layout/TitleBreaker.java");

    /** What is counted, after its number; not where the sentence names a limit or a part of a whole. */
    private static final Pattern COUNT = Pattern.compile(
            "(?<!most |than |within |of |first |to )\\{\\d}(?: [a-z-]+)?"
                    + " (?:days|hours|minutes|months|years|units|entries|rows|items|records|returns|links|reminders|files"
                    + "|assessments|findings|campaigns|claims|questions|documents|chains|strata|points|tables|others)\\b(?! at most)");

    private static final Pattern CHOICE = Pattern.compile("\\{\\d,choice,(?:[^{}]|\\{\\d})*}");

    /** English sentences that are never said of one. */
    private static final List<String> NEVER_ONE = List.of(
            // A day more or less has its own sentence.
            "filing.left.days",
            "filing.left.over",
            // A formula's weights.
            "appraisal.how.",
            "appraisal.standing.",
            // Of a log that has grown.
            "transparency.refused.",
            "reporting.refused.too-many",
            "bench.");

    private static List<Path> bundles() {
        return SourceTree.files("*/src/main/resources/**messages/*.properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    @Test
    void chineseAndEnglishHaveTheSameKeysAndArguments() {
        var differences = new ArrayList<String>();
        for (Path bundle : bundles()) {
            var chinese = load(bundle);
            var english = load(Path.of(bundle.toString().replace(".properties", "_en.properties")));
            for (String key : union(chinese, english)) {
                String zh = chinese.getProperty(key);
                String en = english.getProperty(key);
                if (zh == null || en == null || !arguments(zh).equals(arguments(en)))
                    differences.add(SourceTree.name(bundle) + ": " + key);
            }
        }
        assertEquals(List.of(), differences);
    }

    /** “1 hours” is met by whoever asks early: the word hangs on the count, or the count stands behind a colon. */
    @Test
    void englishCountsReadRightAtOne() {
        var wrong = new TreeSet<String>();
        for (Path bundle : bundles())
            load(Path.of(bundle.toString().replace(".properties", "_en.properties")))
                    .forEach((key, text) -> {
                        var fixed = CHOICE.matcher(text.toString()).replaceAll("");
                        if (COUNT.matcher(fixed).find()) wrong.add(key.toString());
                    });
        wrong.removeIf(key -> NEVER_ONE.stream().anyMatch(key::startsWith));
        assertEquals(new TreeSet<String>(), wrong);
    }

    @Test
    void everyKeyIsUsed() {
        var named = SourceTree.files("*/src/main/{java,jte}/**.{java,jte}").stream()
                .flatMap(file -> NAMED.matcher(SourceTree.text(file)).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        var unused = new ArrayList<String>();
        for (Path bundle : bundles())
            for (String key : load(bundle).stringPropertyNames()) if (!isUsed(key, named)) unused.add(key);
        assertEquals(List.of(), unused.stream().sorted().toList());
    }

    /** What is said of the commands of cases and of their fields: the command's own name stands in these keys. */
    private static final Pattern OF_COMMANDS = Pattern.compile(DeclaredKinds.rules().stream()
            .map(CaseRules::name)
            .collect(Collectors.joining("|", "(", ")\\.(step|field)\\..*|(question|risk|assignment)\\.overtaken")));

    private static final List<String> PLAIN = DeclaredKinds.plain();

    /** Whole, or as a prefix that an enum's code completes: {@code "ledger.fault." + code}. */
    private static boolean isUsed(String key, Set<String> named) {
        if (named.contains(key) || OF_COMMANDS.matcher(key).matches()) return true;
        // What pages of plain kinds say begins with the kind's name: kind() + ".heading".
        int kind = key.indexOf('.');
        if (kind > 0 && PLAIN.contains(key.substring(0, kind)) && isUsed(key.substring(kind), named)) return true;
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1))
            if (named.contains(key.substring(0, dot + 1))) return true;
        return false;
    }

    @Test
    void codeAndTemplatesHoldNoChineseText() {
        var found = new TreeSet<String>();
        SqlOwnershipTest.literals(SourceTree.files("{app,document}/src/main/java/**.java"))
                .forEach((file, literals) -> {
                    if (literals.stream()
                            .anyMatch(literal -> HAN.matcher(literal).find())) found.add(SourceTree.name(file));
                });
        found.removeIf(file -> READ_HAN.stream().anyMatch(file::contains));
        assertEquals(new TreeSet<String>(), found);
        assertEquals(
                List.of(),
                SourceTree.files("app/src/main/jte/**.jte").stream()
                        .filter(file -> HAN.matcher(SourceTree.text(file)).find())
                        .map(SourceTree::name)
                        .filter(file -> READ_HAN.stream().noneMatch(file::contains))
                        .toList());
    }

    private static Set<String> union(Properties one, Properties other) {
        var keys = new TreeSet<>(one.stringPropertyNames());
        keys.addAll(other.stringPropertyNames());
        return keys;
    }

    private static Set<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(Path file) {
        var properties = new Properties();
        try {
            if (Files.exists(file)) properties.load(new StringReader(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
