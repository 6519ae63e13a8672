package org.mingcha.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.document.signature.CertificateSample;
import org.mingcha.document.signature.DocumentSignatures;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class PdfConformanceTest {

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"2a,LIST", "2a,NARRATIVE", "ua1,LIST", "ua1,NARRATIVE"})
    void isCompliant(String flavour, Layout layout) throws Exception {
        byte[] pdf = RenderedSamples.rendered(Format.PDF, layout, CitationStyle.FOOTNOTES);
        ValidationResult result = validate(pdf, PDFAFlavour.byFlavourId(flavour));
        assertTrue(result.isCompliant(), () -> failures(result));
    }

    /** All papers and reports; turned pages, a head in red, four levels. */
    @Tag("slow")
    @ParameterizedTest
    @MethodSource("org.mingcha.document.DocumentSamples#andChart")
    void everyDocumentIsCompliant(Document document) throws Exception {
        byte[] pdf = OfficialDocument.render(document, Format.PDF, CitationStyle.ANNEX);
        for (String flavour : List.of("2a", "ua1")) {
            ValidationResult result = validate(pdf, PDFAFlavour.byFlavourId(flavour));
            assertTrue(result.isCompliant(), () -> flavour + "\n" + failures(result));
        }
    }

    /** Two bodies have signed it, one after the other. */
    @Tag("slow")
    @ParameterizedTest
    @ValueSource(strings = {"2a", "ua1"})
    void aSignedReportIsCompliant(String flavour) throws Exception {
        byte[] pdf = RenderedSamples.rendered(Format.PDF, Layout.LIST, CitationStyle.FOOTNOTES);
        for (CertificateSample each : List.of(CertificateSample.rsa(), CertificateSample.ecdsa())) {
            pdf = DocumentSignatures.sign(pdf, each.signer(), CertificateSample.TIME);
            ValidationResult result = validate(pdf, PDFAFlavour.byFlavourId(flavour));
            assertTrue(result.isCompliant(), () -> failures(result));
        }
    }

    private static ValidationResult validate(byte[] pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser);
        }
    }

    private static String failures(ValidationResult result) {
        return result.getTestAssertions().stream()
                .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                .map(assertion -> assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " at "
                        + assertion.getLocation().getContext())
                .limit(20)
                .collect(Collectors.joining("\n"));
    }
}
