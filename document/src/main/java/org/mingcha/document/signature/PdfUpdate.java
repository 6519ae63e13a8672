package org.mingcha.document.signature;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mingcha.document.comparison.PdfBasis;

/**
 * What a signature adds to a file: catalog and first page again, each with one entry more, a field that nobody sees, the
 * signature with room for its bytes, a table of places. The same signer, time and room give the same bytes, so that whoever
 * verifies writes it again and compares.
 *
 * @param basis the file before
 * @param start how many bytes that file has
 * @param signer as the field is called
 * @param time as PDF writes times
 * @param room for so many bytes of the signature itself
 */
record PdfUpdate(PdfBasis basis, int start, String signer, String time, int room) {
    private static final int RANGE = 40;
    private static final int PLACE = 7;
    private static final int ID = 16;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    /**
     * The bytes to be added.
     *
     * @param from where the signature's place begins in the whole file, with its bracket
     * @param end where it ends
     * @param table where the table of places begins
     */
    record Written(byte[] bytes, int from, int end, int table) {}

    /** The file after this signature, as the next one has to know it. */
    PdfBasis next() {
        return new PdfBasis(
                basis.root(),
                basis.information(),
                basis.page(),
                basis.size() + 3,
                write().table(),
                basis.id(),
                catalog(),
                page());
    }

    Written write() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<Integer, Integer> places = new TreeMap<>();
        object(out, places, basis.root(), dictionary(catalog()));
        object(out, places, basis.page(), dictionary(page()));
        object(out, places, field(), fieldEntries());
        places.put(value(), start + out.size());
        String head = value() + " 0 obj\n<</Type /Sig/Filter /Adobe.PPKLite/SubFilter /ETSI.CAdES.detached/Name "
                + text(signer) + "/M (" + time + ")/ByteRange ";
        int from = start + out.size() + head.length() + RANGE + "/Contents ".length();
        int end = from + 2 * room + 2;
        write(out, head + " ".repeat(RANGE) + "/Contents <" + "0".repeat(2 * room) + ">>>\nendobj\n");
        int table = start + out.size();
        table(out, places);
        byte[] bytes = out.toByteArray();
        String range = "[0 " + from + " " + end + " " + (start + bytes.length - end) + "]";
        byte[] written = (range + " ".repeat(RANGE - range.length())).getBytes(StandardCharsets.ISO_8859_1);
        int at = from - start - "/Contents ".length() - RANGE;
        System.arraycopy(written, 0, bytes, at, RANGE);
        return new Written(bytes, from, end, table);
    }

    private int field() {
        return basis.size();
    }

    private int value() {
        return basis.size() + 1;
    }

    private int table() {
        return basis.size() + 2;
    }

    private Map<String, String> catalog() {
        Map<String, String> entries = new LinkedHashMap<>(basis.catalog());
        String former = entries.getOrDefault("AcroForm", "<</Fields []/SigFlags 3>>");
        entries.put("AcroForm", former.replace("]/SigFlags", " " + field() + " 0 R]/SigFlags"));
        return entries;
    }

    private Map<String, String> page() {
        Map<String, String> entries = new LinkedHashMap<>(basis.firstPage());
        String former = entries.getOrDefault("Annots", "[]");
        entries.put("Annots", former.substring(0, former.length() - 1) + " " + field() + " 0 R]");
        return entries;
    }

    /** Printed and locked, but of no size, outside of what the page shows: it needs no place in the tree of tags. */
    private String fieldEntries() {
        return "<</Type /Annot/Subtype /Widget/FT /Sig/T (Signature" + field() + ")/TU " + text(signer)
                + "/F 132/Rect [0 0 0 0]/P " + basis.page() + " 0 R/V " + value() + " 0 R>>";
    }

    private void table(ByteArrayOutputStream out, Map<Integer, Integer> places) {
        int place = start + out.size();
        places.put(table(), place);
        ByteBuffer rows = ByteBuffer.allocate(places.size() * PLACE);
        places.values().forEach(each -> rows.put((byte) 1).putInt(each).putShort((short) 0));
        String index = places.keySet().stream().map(each -> each + " 1").collect(Collectors.joining(" "));
        String id = HEX.formatHex(Arrays.copyOf(SignatureDigest.sha256(out.toByteArray()), ID));
        write(
                out,
                table() + " 0 obj\n<</Type /XRef/Size " + (table() + 1) + "/Index [" + index + "]/W [1 4 2]/Root "
                        + basis.root() + " 0 R/Info " + basis.information() + " 0 R/ID [<" + basis.id() + "><" + id
                        + ">]/Prev " + basis.table() + "/Length " + rows.capacity() + ">>\nstream\r\n");
        out.writeBytes(rows.array());
        write(out, "\r\nendstream\nendobj\nstartxref\n" + place + "\n%%EOF\n");
    }

    private void object(ByteArrayOutputStream out, Map<Integer, Integer> places, int number, String value) {
        places.put(number, start + out.size());
        write(out, number + " 0 obj\n" + value + "\nendobj\n");
    }

    private static String dictionary(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(entry -> "/" + entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("", "<<", ">>"));
    }

    private static String text(String text) {
        return "<FEFF" + HEX.formatHex(text.getBytes(StandardCharsets.UTF_16BE)) + ">";
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A signature's bytes in their place. */
    byte[] filled(Written written, byte[] signature) {
        byte[] whole = written.bytes().clone();
        byte[] digits = HEX.formatHex(signature).getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(digits, 0, whole, written.from() - start + 1, digits.length);
        return whole;
    }
}
