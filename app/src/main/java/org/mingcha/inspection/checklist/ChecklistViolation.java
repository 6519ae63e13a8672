package org.mingcha.inspection.checklist;

import java.util.Locale;

/**
 * One thing that has to be put right before a file is a checklist, as a sentence that names its place.
 *
 * @param place where it stands: the cell of a sheet or the path of a text; empty: the file as a whole
 */
public record ChecklistViolation(String place, String chinese, String english) {
    public String sentence(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? english : chinese;
    }
}
