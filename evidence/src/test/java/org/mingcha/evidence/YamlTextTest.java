package org.mingcha.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** YAML of strangers: what it stands for is no longer than what it is. */
class YamlTextTest {
    @Test
    void aliasesAreRefusedWhateverTheyStandFor() {
        for (var yaml : List.of(
                "a: &q text\nb: *q\n",
                "a: &q [1]\nb: *q\n",
                "a: &q {b: 1}\nc: *q\n",
                "&q k: 1\n*q : 2\n",
                "&a [*a]\n")) {
            assertThrows(MalformedEvidence.class, () -> YamlText.parse(yaml), yaml);
        }
    }

    /** A name that nobody refers to is only a name. */
    @Test
    void anchorsAreNoAliases() {
        assertEquals("{\"a\":\"text\"}", YamlText.parse("a: &q text\n").toString());
    }

    /** Four hundred kilobytes that stood for 240 MB. */
    @Test
    void aTextThatIsNamedSixHundredTimesIsNotWrittenSixHundredTimes() {
        var yaml = "a: &q " + "x".repeat(400_000) + "\nb:\n" + "- *q\n".repeat(600);
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(MalformedEvidence.class, () -> YamlText.parse(yaml)));
    }

    /** Each value costs the parser some hundred bytes, whatever it is written with. */
    @Test
    void aTextOfTooManyValuesIsRefused() {
        var most = "- 1\n".repeat(499_990);
        assertEquals(499_990, YamlText.parse(most).size());
        assertThrows(MalformedEvidence.class, () -> YamlText.parse("- 1\n".repeat(500_000)));
        assertThrows(MalformedEvidence.class, () -> YamlText.parse("[" + "1,".repeat(500_000) + "]"));
    }
}
