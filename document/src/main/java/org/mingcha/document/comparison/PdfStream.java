package org.mingcha.document.comparison;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The unpacked bytes of a stream, as many as the budget allows. */
record PdfStream(PdfFile file, PdfObject stream) {
    private static final int LARGEST = 48 << 20;
    private static final int SMALLEST = 1 << 12;

    byte[] content(byte[] bytes) {
        Fields fields = Fields.of(file, stream, "stream " + stream.number());
        if (stream.from() < 0) {
            throw RefusedDocument.structure("object " + stream.number() + " is no stream");
        }
        if (!fields.has("Filter")) {
            file.budget().bytes(stream.length());
            return Arrays.copyOfRange(bytes, stream.from(), stream.from() + stream.length());
        }
        fields.demandName("Filter", "FlateDecode");
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, stream.from(), stream.length());
            return inflate(inflater);
        } catch (DataFormatException e) {
            throw RefusedDocument.damaged("stream " + stream.number() + " cannot be unpacked");
        } finally {
            inflater.end();
        }
    }

    private byte[] inflate(Inflater inflater) throws DataFormatException {
        byte[] content = new byte[Math.clamp(stream.length() * 8L, SMALLEST, LARGEST)];
        int length = 0;
        while (!inflater.finished()) {
            if (length == content.length) {
                content = Arrays.copyOf(content, Math.toIntExact(larger(length)));
            }
            int more = inflater.inflate(content, length, content.length - length);
            if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                throw RefusedDocument.damaged("stream " + stream.number() + " is cut short");
            }
            length += more;
            file.budget().bytes(more);
        }
        if (inflater.getRemaining() > 0) {
            throw RefusedDocument.damaged("stream " + stream.number() + " has bytes after its end");
        }
        return Arrays.copyOf(content, length);
    }

    private static long larger(int length) {
        if (length >= LARGEST) {
            throw new Budget.Spent();
        }
        return Math.min(LARGEST, length * 2L);
    }
}
