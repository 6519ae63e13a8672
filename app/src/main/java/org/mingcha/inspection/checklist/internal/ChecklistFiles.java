package org.mingcha.inspection.checklist.internal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.mingcha.evidence.checklist.Checklist;
import org.mingcha.evidence.checklist.Problem;
import org.mingcha.evidence.checklist.Reading;
import org.mingcha.evidence.register.Registers;
import org.mingcha.inspection.checklist.ChecklistFormat;
import org.mingcha.inspection.checklist.Flaw;
import org.springframework.stereotype.Component;

/** Checklists from files and to files. */
@Component
class ChecklistFiles {
    private final Registers registers;

    ChecklistFiles(Registers registers) {
        this.registers = registers;
    }

    FileReading read(String fileName, byte[] content) {
        return yaml(fileName, new String(content, StandardCharsets.UTF_8));
    }

    byte[] write(Checklist checklist, ChecklistFormat format) {
        return checklist.toCanonicalJson();
    }

    private FileReading yaml(String fileName, String text) {
        return switch (Checklist.fromYaml(fileName, text, registers)) {
            case Reading.Read(var checklist) -> FileReading.read(checklist);
            case Reading.Refused(var problem) -> new FileReading.Refused(List.of(flaw(problem)));
        };
    }

    private static Flaw flaw(Problem problem) {
        return new Flaw(problem.place().key(), "problem", List.of(problem.message(Locale.SIMPLIFIED_CHINESE)));
    }
}
