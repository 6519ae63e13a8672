package org.mingcha.evidence.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Note;
import org.mingcha.tlog.NoteSignature;

/**
 * A signed page in the letters that a QR code packs densely: key and signature, both digests, and what else the note says,
 * deflated. A phone shows it as text, which can be pasted where pages are verified.
 */
public final class PageCode {
    public static final String PREFIX = "MINGCHA-PAGE/1:";

    /** What a code of {@link #MOST_LETTERS} holds is printed at 150 dots an inch so that it is read again. */
    static final int MOST_LETTERS = 483;

    private static final int ID = 4;
    private static final int SIGNED = ID + 64;
    private static final int HEAD = SIGNED + 2 * Hash.SIZE;
    private static final int MOST_BYTES = 8_192;

    private PageCode() {}

    /** The numbers themselves where the code has room for them, else their digest. */
    public static PageStatement fitted(PageStatement statement, String name) {
        var blank = new NoteSignature(name, Base64.getEncoder().encodeToString(new byte[SIGNED]));
        var code = of(new Note(statement.text(), List.of(blank)));
        return code.length() > MOST_LETTERS ? statement.digested() : statement;
    }

    /** @param note a page's, with the one signature of its log */
    public static String of(Note note) {
        var signature = note.signatures().getFirst();
        var lines = new ArrayList<>(List.of(note.text().split("\n")));
        var root = Hash.ofBase64(lines.remove(7));
        var figures = Hash.ofBase64(lines.remove(5));
        lines.set(0, signature.name());
        var out = new ByteArrayOutputStream();
        out.writeBytes(Base64.getDecoder().decode(signature.base64()));
        out.writeBytes(figures.bytes());
        out.writeBytes(root.bytes());
        out.writeBytes(deflated((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
        return PREFIX + Base41.encode(out.toByteArray());
    }

    /** A page's note from what its code says, or from the note itself as text; not yet trusted. */
    public static Optional<Note> read(String text) {
        var stripped = text.strip();
        return (stripped.startsWith(PREFIX)
                        ? Base41.decode(stripped.substring(PREFIX.length())).flatMap(PageCode::unpacked)
                        : pasted(stripped))
                .filter(note -> note.signatures().size() == 1
                        && note.signatures().getFirst().bytes().length == SIGNED - ID
                        && PageStatement.parse(note.text()).isPresent());
    }

    private static Optional<Note> pasted(String text) {
        return Note.parse(text.replace("\r\n", "\n") + "\n") instanceof Checked.Valid<Note>(var note)
                ? Optional.of(note)
                : Optional.empty();
    }

    private static Optional<Note> unpacked(byte[] bytes) {
        if (bytes.length <= HEAD) {
            return Optional.empty();
        }
        return inflated(bytes).flatMap(rest -> {
            try {
                var lines = new ArrayList<>(List.of(rest.split("\n")));
                if (!rest.endsWith("\n") || lines.size() < PageStatement.FIXED - 2) {
                    return Optional.empty();
                }
                var signature = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, SIGNED));
                var name = lines.set(0, PageStatement.FORMAT);
                lines.add(5, Hash.at(bytes, SIGNED).base64());
                lines.add(7, Hash.at(bytes, SIGNED + Hash.SIZE).base64());
                return Optional.of(
                        new Note(String.join("\n", lines) + "\n", List.of(new NoteSignature(name, signature))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    private static byte[] deflated(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes);
            deflater.finish();
            var out = new byte[bytes.length + 64];
            return Arrays.copyOf(out, deflater.deflate(out));
        }
    }

    /** One raw stream that takes all of the bytes, of bounded size. */
    private static Optional<String> inflated(byte[] bytes) {
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bytes, HEAD, bytes.length - HEAD);
            var out = new byte[MOST_BYTES];
            int length = inflater.inflate(out);
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                return Optional.empty();
            }
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(out, 0, length))
                    .toString());
        } catch (DataFormatException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
