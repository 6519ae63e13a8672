package org.mingcha.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingcha.evidence.agreement.RandomBundle;
import org.mingcha.evidence.forgery.Forgeries;
import org.mingcha.evidence.forgery.Forgery;

/** The page, in the machine's browser, before what the jar and the Python verifier were asked: the same answers. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerifyPageTest {
    /** Bundles that are handed to the page at a time. */
    private static final int AT_A_TIME = 25;

    private static final List<Forgery> FORGERIES = Forgeries.all();

    private VerifyPage page;

    @BeforeAll
    void open() {
        page = new VerifyPage();
    }

    @AfterAll
    void close() {
        page.close();
    }

    @Test
    void comesToTheVerdictOfEachForgery() {
        var differing = FORGERIES.stream()
                .gather(Gatherers.windowFixed(AT_A_TIME))
                .map(this::differing)
                .filter(lines -> !lines.isEmpty())
                .collect(Collectors.joining("\n"));
        assertEquals("", differing);
    }

    private String differing(List<Forgery> forgeries) {
        var answers = page.answers(forgeries.stream().map(Forgery::zip).toList());
        return IntStream.range(0, forgeries.size())
                .filter(i -> answers.get(i).exit() != forgeries.get(i).exit())
                .mapToObj(i -> forgeries.get(i).name() + ": " + answers.get(i))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void refusesAnotherKeyThanTheReaders() {
        var own = FORGERIES.stream()
                .filter(forgery -> forgery.name().equals("own_key"))
                .map(Forgery::zip)
                .toList();
        assertEquals(
                List.of(1),
                page.answers(own, Forgeries.vkey()).stream()
                        .map(VerifyPage.Answer::exit)
                        .toList());
    }

    @Test
    void computesTheWritersFiguresAndSentencesToTheByte() {
        var next = bundles(0);
        for (var first = 0L; first < RandomBundle.CASES; first += AT_A_TIME) {
            var bundles = next.join();
            next = bundles(first + AT_A_TIME);
            agree(bundles);
        }
    }

    /** They are made while the page is looking at those before. */
    private static CompletableFuture<List<RandomBundle>> bundles(long first) {
        var end = Math.min(first + AT_A_TIME, RandomBundle.CASES);
        return CompletableFuture.supplyAsync(
                () -> LongStream.range(first, end).mapToObj(RandomBundle::of).toList());
    }

    private void agree(List<RandomBundle> bundles) {
        var answers = page.answers(bundles.stream().map(RandomBundle::zip).toList());
        for (var i = 0; i < bundles.size(); i++) {
            var seed = bundles.get(i).seed();
            assertEquals("", answers.get(i).said(), () -> "seed " + seed);
            assertEquals(0, answers.get(i).exit(), () -> "seed " + seed);
            assertEquals(
                    new String(bundles.get(i).figures(), StandardCharsets.UTF_8),
                    answers.get(i).figures(),
                    () -> "seed " + seed);
        }
    }
}
