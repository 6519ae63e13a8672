package org.mingcha.assignment.burden;

import java.time.YearMonth;
import java.util.List;
import org.mingcha.inspection.campaign.UnitName;

/**
 * One thing that was asked of a unit.
 *
 * @param superior who asks
 * @param month in which it was asked; of a return, in which it is due
 * @param title with its period, where it has one
 * @param subject without: the same of a return for every period
 * @param path of its page
 * @param minutes that it costs the unit
 */
public record AskedMatter(
        AskedSource source,
        UnitName superior,
        YearMonth month,
        String title,
        String subject,
        String path,
        int minutes,
        List<Question> questions) {
    /**
     * What it asks for.
     *
     * @param key the same for what is the same
     */
    public record Question(String key, String label) {
        /** Signs, blanks, width and case make no difference. */
        public static Question of(String label) {
            var plain = java.text.Normalizer.normalize(label, java.text.Normalizer.Form.NFKC)
                    .toLowerCase(java.util.Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]", "");
            return new Question("text " + plain, label);
        }

        /** A column that counts a register's entries. */
        public static Question counting(String register, String label) {
            return new Question("register " + register, label);
        }
    }

    public AskedMatter {
        questions = List.copyOf(questions);
    }

    boolean asks(String key) {
        return questions.stream().anyMatch(question -> question.key().equals(key));
    }
}
