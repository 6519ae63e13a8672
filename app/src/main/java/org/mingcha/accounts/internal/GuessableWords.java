package org.mingcha.accounts.internal;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Words that strangers would try first for somebody at a body: names and codes of it and of those above, and the own. */
@Component
public class GuessableWords {
    /** Read in with the first password that is set, not with the server. */
    private static final class Pinyin {
        private static final Transliterator OF = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");

        static List<String> syllables(String word) {
            return List.of(OF.transliterate(word).strip().split("[^a-z0-9]+"));
        }
    }

    private final JdbcClient jdbc;

    GuessableWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As they are written, and in pinyin: whole, without the kind of unit at the end, and by first letters. */
    List<String> of(long account) {
        var sql = """
                select distinct word
                from accounts.role_held r
                join organisation.unit_v1 own on own.code = r.unit
                cross join lateral unnest(string_to_array(rtrim(own.path, '/'), '/')) code
                join organisation.unit_v1 above on above.code = code.code
                cross join lateral (values (above.name), (above.code)) named (word)
                where r.account = :account
                union
                select unnest(array[login, name]) from accounts.account where id = :account
                """;
        return jdbc.sql(sql).param("account", account).query((row, number) -> row.getString(1)).list().stream()
                .flatMap(word -> forms(word).stream())
                .distinct()
                .toList();
    }

    static Set<String> forms(String word) {
        var forms = new LinkedHashSet<String>();
        forms.add(word);
        var syllables = Pinyin.syllables(word);
        forms.add(String.join("", syllables));
        if (syllables.size() > 2) {
            forms.add(String.join("", syllables.subList(0, syllables.size() - 1)));
        }
        forms.add(syllables.stream()
                .map(each -> each.substring(0, Math.min(1, each.length())))
                .collect(Collectors.joining()));
        forms.removeIf(each -> each.length() < 2);
        return forms;
    }
}
