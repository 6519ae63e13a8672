package org.mingcha.organisation.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.StrictObject;
import org.mingcha.evidence.UnitDescription;
import org.mingcha.evidence.YamlText;

/** A unit's description as people write it. */
record DescriptionFile(String from, UnitDescription description) {
    private static final String PLACE = "The description";

    static DescriptionFile parse(String yaml) {
        var in = new StrictObject(YamlText.parse(yaml), PLACE);
        var file = new DescriptionFile(
                in.optionalText("from").orElse(""),
                new UnitDescription(
                        in.optionalText(UnitDescription.CLASS).orElse(null),
                        in.texts(UnitDescription.NAMES),
                        in.optionalText(UnitDescription.SIGNATURE).orElse(""),
                        in.optionalText(UnitDescription.SELF_DESIGNATION).orElse(""),
                        words(in, UnitDescription.ADDRESSEES),
                        words(in, UnitDescription.NUMBER_SERIES)));
        in.end();
        return file;
    }

    LocalDate day() {
        try {
            return LocalDate.parse(from);
        } catch (DateTimeException e) {
            throw new MalformedEvidence("from is no day", e);
        }
    }

    private static SortedMap<String, String> words(StrictObject in, String name) {
        var words = new TreeMap<String, String>();
        in.optional(name).ifPresent(map -> {
            var each = new StrictObject(map, PLACE + ", " + name);
            map.propertyNames().forEach(key -> words.put(key, each.text(key)));
        });
        return words;
    }
}
