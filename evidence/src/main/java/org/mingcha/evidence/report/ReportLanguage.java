package org.mingcha.evidence.report;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Function;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;

/** What one language writes in another way than the other: marks, months, and names that registers have in both. */
enum ReportLanguage {
    /** In which reports are filed, signed and sealed. */
    CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE) {
        @Override
        CitedText written(String literal, Function<String, CitedText> values) {
            return CitedText.of(literal);
        }

        @Override
        String month(int number) {
            return Integer.toString(number);
        }

        @Override
        String sheet(Register register) {
            return register.sheet();
        }

        @Override
        String column(Field field) {
            return field.label();
        }

        @Override
        String choice(Choice choice) {
            return choice.value();
        }

        @Override
        String quoted(String typed) {
            return typed;
        }
    },
    /** A reading of them. */
    ENGLISH("en", Locale.ENGLISH) {
        @Override
        CitedText written(String literal, Function<String, CitedText> values) {
            return CitedText.of(
                    EnglishMarks.of(literal, name -> values.apply(name).text()));
        }

        @Override
        String month(int number) {
            return Month.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        }

        @Override
        String sheet(Register register) {
            return register.english();
        }

        @Override
        String column(Field field) {
            return field.english();
        }

        @Override
        String choice(Choice choice) {
            return EnglishMarks.within(choice.english());
        }

        @Override
        String quoted(String typed) {
            return typed.matches("[0-9.]*") ? typed : EnglishMarks.quote(typed);
        }
    };

    private final String tag;
    private final Locale locale;

    ReportLanguage(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    String tag() {
        return tag;
    }

    Locale locale() {
        return locale;
    }

    /** Words of a template, between its placeholders. */
    abstract CitedText written(String literal, Function<String, CitedText> values);

    CitedText written(String literal) {
        return written(literal, _ -> CitedText.NONE);
    }

    abstract String month(int number);

    /** What people call a register. */
    abstract String sheet(Register register);

    abstract String column(Field field);

    abstract String choice(Choice choice);

    /** What people typed, as it stands among words of ours. */
    abstract String quoted(String typed);
}
