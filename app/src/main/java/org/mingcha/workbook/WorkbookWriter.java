package org.mingcha.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.mingcha.messages.MessageBundles;

/**
 * Writes a workbook sheet by sheet, each finished before the next begins. A list of any length is never held: beyond its
 * first rows, which say how wide the columns are, each is written as it comes.
 */
public final class WorkbookWriter implements AutoCloseable {
    private static final int SIZE = 11;

    private final Workbook workbook;
    private final Locale locale;
    private @Nullable SheetWriter open;
    private @Nullable Worksheet choices;
    private int nextChoice;

    /** @param locale of what is printed around the tables */
    public WorkbookWriter(OutputStream to, Locale locale) {
        this.workbook = new Workbook(to, "Mingcha", "1.0");
        this.locale = locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        workbook.setGlobalDefaultFont(text("workbook.font"), SIZE);
    }

    public SheetWriter table(String name, List<String> heads) throws IOException {
        return table(name, List.of(), heads);
    }

    /** @param above rows before the head: what the table is, or what holds for all of it */
    public SheetWriter table(String name, List<List<String>> above, List<String> heads) throws IOException {
        finishSheet();
        var table = new SheetWriter(this, workbook.newWorksheet(name), above, heads);
        open = table;
        return table;
    }

    /** A sheet of explanations: nothing to sort, no head to repeat. */
    public void lines(String name, List<List<String>> rows) throws IOException {
        finishSheet();
        new SheetWriter(this, workbook.newWorksheet(name), rows, List.of()).finish();
    }

    /** Where a hidden sheet holds these words. */
    Range words(List<String> words) {
        if (choices == null) {
            choices = workbook.newWorksheet("choices");
            choices.setVisibilityState(VisibilityState.HIDDEN);
        }
        int first = nextChoice;
        for (var word : words) {
            choices.value(nextChoice++, 0, word);
        }
        return choices.range(first, 0, nextChoice - 1, 0);
    }

    String text(String key) {
        return MessageBundles.pattern(key, locale);
    }

    private void finishSheet() throws IOException {
        if (open != null) {
            open.finish();
            open = null;
        }
    }

    @Override
    public void close() throws IOException {
        finishSheet();
        workbook.close();
    }
}
