package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingcha.evidence.verify.ComparedDocument.How;
import org.mingcha.evidence.verify.DocumentComparison.Outcome;

/** A page for the browser is made again: whatever is done to it is another byte. */
class HtmlForgeryTest {

    @Test
    void anHonestPageIsTheSameBytes() {
        assertEquals(
                new Outcome.Same(How.BYTES), ComparedReport.compare(Format.HTML, ComparedReport.rendered(Format.HTML)));
    }

    @ParameterizedTest
    @CsvSource({
        "214条, 213条",
        "<main>, <main><script>document.title</script>",
        "<main>, <main><img src='data:,'>",
        "特此报告。, <s>特此报告。</s>",
        "color:var(--ink), color:var(--paper)"
    })
    void anotherByteIsFoundWhereItStands(String before, String after) {
        String page = new String(ComparedReport.rendered(Format.HTML), StandardCharsets.UTF_8);
        byte[] forged =
                page.replaceFirst(java.util.regex.Pattern.quote(before), after).getBytes(StandardCharsets.UTF_8);
        Outcome.Differs found = assertInstanceOf(Outcome.Differs.class, ComparedReport.compare(Format.HTML, forged));
        assertTrue(found.place().startsWith("line "), found.place());
    }
}
