package org.mingcha.ledger.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipFile;

/** The kinds of files that can be evidence, told by their bytes. What a browser could run (HTML, SVG) is not among them. */
enum MediaType {
    JPEG("image/jpeg", List.of(".jpg", ".jpeg")),
    PNG("image/png", List.of(".png")),
    PDF("application/pdf", List.of(".pdf")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of(".docx")),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of(".xlsx")),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", List.of(".pptx")),
    OFD("application/ofd", List.of(".ofd")),
    OLE2("application/x-ole-storage", List.of(".doc", ".xls", ".ppt", ".wps", ".et", ".dps")),
    TEXT("text/plain", List.of(".txt", ".csv", ".md"));

    private final String code;
    private final List<String> endings;

    MediaType(String code, List<String> endings) {
        this.code = code;
        this.endings = endings;
    }

    String code() {
        return code;
    }

    /** The name with an ending that fits the content, so that nothing opens it as something else. */
    String named(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(lower::endsWith) ? name : name + endings.getFirst();
    }

    static Optional<MediaType> of(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        }
        var head = new String(start, StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (head.startsWith("%PDF-")) {
            return Optional.of(PDF);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return Optional.of(OLE2);
        }
        return head.startsWith("PK\u0003\u0004") ? office(file) : text(head);
    }

    private static Optional<MediaType> office(Path file) {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(OFD);
            }
            if (zip.getEntry("word/document.xml") != null) {
                return Optional.of(DOCX);
            }
            if (zip.getEntry("xl/workbook.xml") != null) {
                return Optional.of(XLSX);
            }
            return zip.getEntry("ppt/presentation.xml") != null ? Optional.of(PPTX) : Optional.empty();
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private static Optional<MediaType> text(String head) {
        boolean control = head.chars().anyMatch(each -> each < ' ' && each != '\t' && each != '\n' && each != '\r');
        return control || head.strip().startsWith("<") ? Optional.empty() : Optional.of(TEXT);
    }

    boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Takes out where and when a picture was taken and by which device; false where the file cannot be followed. */
    boolean withoutMetadata(Path file) throws IOException {
        return switch (this) {
            case JPEG -> rewrite(file, JpegCleaner::clean);
            case PNG -> rewrite(file, PngCleaner::clean);
            case PDF, DOCX, XLSX, PPTX, OFD, OLE2, TEXT -> true;
        };
    }

    private static boolean rewrite(Path file, java.util.function.Function<byte[], Optional<byte[]>> cleaner)
            throws IOException {
        var cleaned = cleaner.apply(Files.readAllBytes(file));
        if (cleaned.isPresent()) {
            Files.write(file, cleaned.get());
        }
        return cleaned.isPresent();
    }
}
