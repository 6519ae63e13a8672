package org.mingcha.document.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

/** A file's objects: streams as they come, all others packed together, then the table of their places. */
final class PdfObjects {
    private static final byte[] HEADER = "%PDF-1.7\n%\u00f6\u00e4\u00fc\u00df\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final int PACKED = 1000;
    private static final int PLACE = 7;
    private static final int ID = 16;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 19);
    private final Deflater usual;
    private final Deflater quick;
    private final List<long[]> places = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final List<String> values = new ArrayList<>();

    /** @param quick for what hardly grows smaller however long one tries: outlines of glyphs */
    PdfObjects(Deflater usual, Deflater quick) {
        this.usual = usual;
        this.quick = quick;
        out.writeBytes(HEADER);
        places.add(new long[] {0, 0, 0});
    }

    /** A number for an object that is written later. */
    int reserve() {
        places.add(new long[] {0, 0, 0});
        return places.size() - 1;
    }

    int add(String value) {
        int number = reserve();
        put(number, value);
        return number;
    }

    void put(int number, String value) {
        waiting.add(number);
        values.add(value);
    }

    /** @param entries of the dictionary, besides length and filter */
    int stream(String entries, byte[] content) {
        return packedStream(entries, deflated(content, usual));
    }

    int quickStream(String entries, byte[] content) {
        return packedStream(entries, deflated(content, quick));
    }

    private int packedStream(String entries, byte[] packed) {
        int number = reserve();
        stream(number, entries + "/Filter /FlateDecode", packed);
        return number;
    }

    int plainStream(String entries, byte[] content) {
        int number = reserve();
        stream(number, entries, content);
        return number;
    }

    byte[] file(int root, int information) {
        for (int from = 0; from < waiting.size(); from += PACKED) {
            pack(from, Math.min(waiting.size(), from + PACKED));
        }
        int table = reserve();
        int start = out.size();
        places.set(table, new long[] {1, start, 0});
        ByteBuffer rows = ByteBuffer.allocate(places.size() * PLACE);
        for (long[] place : places) {
            rows.put((byte) place[0]).putInt((int) place[1]).putShort((short) place[2]);
        }
        String id = PdfText.hex(digest());
        String entries = "/Type /XRef/Size %d/Index [0 %d]/W [1 4 2]/Root %d 0 R/Info %d 0 R/ID [%s%s]"
                .formatted(places.size(), places.size(), root, information, id, id);
        stream(table, entries + "/Filter /FlateDecode", deflated(rows.array(), usual));
        write("startxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }

    private void pack(int from, int end) {
        int number = reserve();
        StringBuilder heads = new StringBuilder();
        StringBuilder packed = new StringBuilder();
        for (int i = from; i < end; i++) {
            places.set(waiting.get(i), new long[] {2, number, i - from});
            heads.append(waiting.get(i)).append(' ').append(packed.length()).append(' ');
            packed.append(values.get(i)).append('\n');
        }
        String entries = "/Type /ObjStm/N " + (end - from) + "/First " + heads.length() + "/Filter /FlateDecode";
        byte[] content = heads.append(packed).toString().getBytes(StandardCharsets.ISO_8859_1);
        stream(number, entries, deflated(content, usual));
    }

    private void stream(int number, String entries, byte[] content) {
        places.set(number, new long[] {1, out.size(), 0});
        write(number + " 0 obj\n<<" + entries + "/Length " + content.length + ">>\nstream\r\n");
        out.writeBytes(content);
        write("\r\nendstream\nendobj\n");
    }

    private void write(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] deflated(byte[] content, Deflater deflater) {
        deflater.reset();
        deflater.setInput(content);
        deflater.finish();
        byte[] packed = new byte[content.length / 2 + 64];
        int length = 0;
        while (!deflater.finished()) {
            if (length == packed.length) {
                packed = Arrays.copyOf(packed, 2 * length);
            }
            length += deflater.deflate(packed, length, packed.length - length);
        }
        return Arrays.copyOf(packed, length);
    }

    private byte[] digest() {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()), ID);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("a JDK without SHA-256", e);
        }
    }
}
