package org.mingcha.document.comparison;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What whoever adds to a PDF file has to know of it.
 *
 * @param root the number of the catalog's object
 * @param information that of the object with title and dates
 * @param page that of the first page
 * @param size one more than the highest number
 * @param table where the last table of places begins
 * @param id the first half of the file's name, in hexadecimal digits
 * @param catalog the catalog's entries as they are written
 * @param firstPage the same of the first page
 */
public record PdfBasis(
        int root,
        int information,
        int page,
        int size,
        int table,
        String id,
        Map<String, String> catalog,
        Map<String, String> firstPage) {
    private static final int END = 40;
    private static final Pattern TABLE = Pattern.compile("startxref\n(\\d{1,9})\n%%EOF\n$");

    public PdfBasis {
        catalog = new LinkedHashMap<>(catalog);
        firstPage = new LinkedHashMap<>(firstPage);
    }

    /** Empty: the file is none that our renderer writes. */
    public static Optional<PdfBasis> of(byte[] pdf) {
        try {
            PdfFile file = PdfFile.read(pdf, new Budget());
            Fields trailer = file.trailer();
            Fields root = trailer.at("Root");
            PdfCatalog.demandPlain(root);
            List<PdfValue> kids = root.at("Pages").sequence("Kids");
            for (PdfValue kid : kids) {
                demandPlain(Fields.of(file, file.resolve(kid), "a page"));
            }
            if (!(kids.getFirst() instanceof PdfValue.Reference(int page))) {
                return Optional.empty();
            }
            Fields firstPage = Fields.of(file, file.resolve(kids.getFirst()), "the first page");
            return Optional.of(new PdfBasis(
                    trailer.reference("Root"),
                    trailer.reference("Info"),
                    page,
                    trailer.whole("Size"),
                    table(pdf),
                    id(trailer),
                    PdfSource.of(root.entries()),
                    PdfSource.of(firstPage.entries())));
        } catch (RefusedDocument | Budget.Spent | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static void demandPlain(Fields page) {
        page.demandOnly("Type", "MediaBox", "Parent", "Contents", "Resources", "StructParents", "Tabs", "Rotate");
        page.demandName("Type", "Page");
    }

    private static int table(byte[] pdf) {
        int from = Math.max(0, pdf.length - END);
        Matcher end = TABLE.matcher(new String(pdf, from, pdf.length - from, StandardCharsets.ISO_8859_1));
        if (!end.find()) {
            throw RefusedDocument.damaged("ends in an unknown form");
        }
        return Integer.parseInt(end.group(1));
    }

    private static String id(Fields trailer) {
        if (trailer.sequence("ID").getFirst() instanceof PdfValue.Text(String bytes)) {
            return HexFormat.of().withUpperCase().formatHex(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }
        throw RefusedDocument.structure("a file without a name");
    }
}
