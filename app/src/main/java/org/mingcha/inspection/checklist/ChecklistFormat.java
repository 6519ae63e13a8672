package org.mingcha.inspection.checklist;

import java.util.Optional;
import org.mingcha.database.Coded;

/** The files that a checklist can be written as. */
public enum ChecklistFormat implements Coded {
    YAML("yaml", "application/yaml"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    OSCAL("json", "application/json");

    private final String extension;
    private final String mediaType;

    ChecklistFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public static Optional<ChecklistFormat> of(String code) {
        return Coded.of(ChecklistFormat.class, code);
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
