package org.mingcha.inspection.checklist.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.ChecklistResult;
import org.mingcha.evidence.checklist.Item;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.checklist.ChecklistFormat;
import org.mingcha.inspection.checklist.Checklists;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.ledger.sheet.WorkbookReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Checklists from files and to files. What a file is, its first bytes tell. */
@Component
public class ChecklistFiles {
    private static final String MARK = "\ufeff";

    private final Supplier<Registers> registers;
    private final DraftTable drafts;

    @Autowired
    ChecklistFiles(RegisterLibrary registers, DraftTable drafts) {
        this(registers::inForce, drafts);
    }

    /** @param registers of which rules may speak, as they are published when a file is read */
    ChecklistFiles(Supplier<Registers> registers, DraftTable drafts) {
        this.registers = registers;
        this.drafts = drafts;
    }

    /** A question that nobody can read on a page is none, whatever it came as. */
    public ChecklistFileResult read(String fileName, byte[] content) {
        var reading = readAny(fileName, content);
        return reading instanceof ChecklistFileResult.Read read
                ? longest(read.checklist())
                        .filter(question -> question.length() > CatalogParams.MOST_CHARACTERS)
                        .<ChecklistFileResult>map(ChecklistViolations::tooLong)
                        .orElse(reading)
                : reading;
    }

    private static Optional<String> longest(Checklist checklist) {
        return checklist.items().stream().map(Item::question).max(Comparator.comparingInt(String::length));
    }

    private ChecklistFileResult readAny(String fileName, byte[] content) {
        if (content.length > Checklists.MOST_BYTES) {
            return ChecklistViolations.refused("too-large", fileName, Checklists.MOST_BYTES >> 20);
        }
        if (WorkbookReader.isWorkbook(content)) {
            return new ChecklistWorkbookReader(registers.get()).read(fileName, content);
        }
        return text(content)
                .map(text -> text(fileName, text, content))
                .orElseGet(() -> ChecklistViolations.refused("not-text", fileName));
    }

    public byte[] write(Checklist checklist, ChecklistFormat format) {
        return switch (format) {
            case YAML -> checklist.toYaml().getBytes(StandardCharsets.UTF_8);
            case XLSX -> ChecklistWorkbook.write(checklist);
            case OSCAL -> catalog(checklist);
        };
    }

    private ChecklistFileResult text(String fileName, String text, byte[] content) {
        if (text.isBlank()) {
            return ChecklistViolations.refused("empty", fileName);
        }
        return text.stripLeading().startsWith("{")
                ? new CatalogReader(fileName, registers.get()).read(text, content)
                : yaml(fileName, text);
    }

    private ChecklistFileResult yaml(String fileName, String text) {
        return switch (Checklist.fromYaml(fileName, text, registers.get())) {
            case ChecklistResult.Read(var checklist) -> checked(fileName, checklist);
            case ChecklistResult.Refused(var problems) -> ChecklistViolations.refused(problems);
        };
    }

    /** A checklist without a question asks nothing. */
    static ChecklistFileResult checked(String fileName, Checklist checklist) {
        return checklist.items().isEmpty()
                ? ChecklistViolations.refused("no-items", fileName)
                : ChecklistFileResult.read(checklist);
    }

    /** The catalog that it was made from, as it came; else one made of its items. */
    private byte[] catalog(Checklist checklist) {
        return Optional.ofNullable(checklist.source())
                .flatMap(source -> drafts.source(source.sha256()))
                .filter(source -> Catalog.holdsExactly(source, checklist))
                .orElseGet(() -> CatalogWriter.write(checklist));
    }

    private static Optional<String> text(byte[] content) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return Optional.of(text.startsWith(MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
