package org.mingcha.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** docs/spec/verify.html, opened from the disk as somebody would who was handed it. */
final class VerifyPage implements AutoCloseable {
    private static final String VERIFY = """
            async ([bundles, vkey]) => {
              const answers = [];
              for (const bundle of bundles) {
                const bytes = Uint8Array.from(atob(bundle), (each) => each.charCodeAt(0));
                const { exit, figures, checks, error } = await window.mingchaVerify(bytes, vkey ? { vkey } : {});
                const failed = checks.filter((check) => !check.ok).map((check) => `${check.step}: ${check.detail}`);
                answers.push({ exit, figures, said: [...failed, ...(error ? [error] : [])].join("\\n") });
              }
              return answers;
            }""";

    private final Playwright playwright = Site.playwright();
    private final Browser browser = Site.chromium(playwright);
    private final Page page = browser.newPage();

    VerifyPage() {
        page.navigate(Project.ROOT.resolve("docs/spec/verify.html").toUri().toString());
    }

    /**
     * What the page says to a bundle.
     *
     * @param figures the figures.json that it computed; null: it could not
     * @param said what does not hold
     */
    record Answer(int exit, @Nullable String figures, String said) {}

    List<Answer> answers(List<byte[]> bundles) {
        return answers(bundles, "");
    }

    /** @param vkey the key that the reader knows, or nothing */
    List<Answer> answers(List<byte[]> bundles, String vkey) {
        var encoded = bundles.stream().map(Base64.getEncoder()::encodeToString).toList();
        var answers = (List<?>) page.evaluate(VERIFY, List.of(encoded, vkey));
        return answers.stream().map(VerifyPage::answer).toList();
    }

    private static Answer answer(Object said) {
        var answer = (Map<?, ?>) said;
        return new Answer((Integer) answer.get("exit"), (String) answer.get("figures"), (String) answer.get("said"));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
