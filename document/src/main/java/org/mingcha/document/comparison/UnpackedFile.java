package org.mingcha.document.comparison;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.mingcha.document.Format;
import org.mingcha.evidence.bundle.ZipContents;
import org.mingcha.evidence.bundle.ZipReader;

/**
 * What a file holds once all of it is unpacked. Not every machine's Java packs the same bytes into the same ones: who
 * made a document on another must not be called a forger.
 */
record UnpackedFile(List<Part> parts) {
    private static final Pattern NAMES = Pattern.compile("[A-Za-z0-9._/\\[\\]-]{1,60}");
    private static final int PDF_HEAD = 15;
    private static final int ID = 16;

    /** @param head what is said of it, that depends on no packing */
    record Part(String name, Object head, byte[] content) {
        boolean isSame(Part other) {
            return name.equals(other.name) && head.equals(other.head) && Arrays.equals(content, other.content);
        }
    }

    static UnpackedFile of(Format format, byte[] file) {
        return new UnpackedFile(
                switch (format) {
                    case PDF -> objects(file);
                    case DOCX, OFD -> entries(file);
                    case HTML -> List.of(new Part("", "", file));
                });
    }

    /** The name of the first part that is another one, or that only one of the two has. */
    Optional<String> difference(UnpackedFile other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            if (i >= parts.size() || i >= other.parts.size()) {
                return Optional.of(
                        (i < parts.size() ? parts : other.parts).get(i).name());
            }
            if (!parts.get(i).isSame(other.parts.get(i))) {
                return Optional.of(parts.get(i).name());
            }
        }
        return Optional.empty();
    }

    /** The parts of a zip in their order; when and how each was packed belongs to it. */
    private static List<Part> entries(byte[] file) {
        ZipContents zip = ZipReader.read(file, NAMES).orElseThrow(() -> RefusedDocument.damaged("no zip"));
        if (!zip.oddities().isEmpty()) {
            throw RefusedDocument.damaged("zip " + zip.oddities().getFirst().entry());
        }
        List<Part> parts = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String head = entry.getTimeLocal() + " " + entry.getMethod();
                parts.add(new Part(entry.getName(), head, in.readAllBytes()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static List<Part> objects(byte[] bytes) {
        PdfFile file = PdfFile.read(bytes, new Budget());
        List<Part> parts = new ArrayList<>();
        String head = new String(bytes, 0, Math.min(PDF_HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        parts.add(new Part("%PDF", head, new byte[0]));
        for (PdfObject object : file.objects()) {
            boolean isTable = object.number() == file.table().number();
            byte[] content = object.from() < 0 || isTable ? new byte[0] : file.content(object);
            Object said = object.from() < 0 ? object.value() : entries(file, object, isTable);
            parts.add(new Part("object " + object.number(), said, content));
        }
        return parts;
    }

    /** A stream's entries without its packed length; the file's name for itself is the digest of what is before its table. */
    private static Map<String, PdfValue> entries(PdfFile file, PdfObject stream, boolean isTable) {
        Fields fields = Fields.of(file, stream, "object");
        Map<String, PdfValue> entries = new HashMap<>(fields.entries());
        entries.remove("Length");
        if (isTable && fields.has("ID") && isDigest(file, fields.value("ID"))) {
            entries.remove("ID");
        }
        return entries;
    }

    private static boolean isDigest(PdfFile file, PdfValue id) {
        String digest = new String(Arrays.copyOf(file.digestBeforeTable(), ID), StandardCharsets.ISO_8859_1);
        PdfValue.Text text = new PdfValue.Text(digest);
        return new PdfValue.Sequence(List.of(text, text)).equals(id);
    }
}
