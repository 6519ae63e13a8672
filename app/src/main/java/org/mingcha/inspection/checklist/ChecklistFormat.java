package org.mingcha.inspection.checklist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The files that a checklist can be written as. */
public enum ChecklistFormat {
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
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
