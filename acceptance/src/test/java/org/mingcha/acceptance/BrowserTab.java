package org.mingcha.acceptance;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** One page of a browser, whichever it is. */
interface BrowserTab {
    void open(String url);

    /** Puts the file into the field. */
    void choose(String selector, Path file);

    /** What an expression gives in the page, a promise being awaited, as text. */
    String tell(String expression);

    /** In the browser that Playwright drives. */
    record Chromium(Page page) implements BrowserTab {
        @Override
        public void open(String url) {
            page.navigate(url);
        }

        @Override
        public void choose(String selector, Path file) {
            page.setInputFiles(selector, file);
        }

        @Override
        public String tell(String expression) {
            return String.valueOf(page.evaluate(expression));
        }
    }
}
