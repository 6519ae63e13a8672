package org.mingcha.evidence.bundle;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads a zip so that every byte of it is accounted for. Packed again by another program a bundle is still read; bytes
 * that are not needed, or two statements that differ, are oddities, which a verifier refuses.
 */
public final class ZipReader {
    private static final int MOST_FILES = 65_534;
    private static final long MOST_BYTES = 1L << 30;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._/@-]{1,119}[A-Za-z0-9._@-]");
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MOST_RATIO = 200;
    private static final int STREAMED = 0x8;
    private static final int UTF_8 = 0x800;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int DESCRIPTOR_SIZE = 16;

    private final byte[] bytes;
    private final Pattern names;
    private final ByteBuffer zip;
    private @Nullable Set<String> named;
    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<ZipOddity> oddities = new ArrayList<>();
    private long total;
    private long packed;

    private ZipReader(byte[] bytes, Pattern names) {
        this.bytes = bytes;
        this.names = names;
        zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Empty: this is no zip at all. */
    public static Optional<ZipContents> read(byte[] bytes) {
        return read(bytes, NAME);
    }

    /** A zip that is no bundle, as a document may be one. */
    public static Optional<ZipContents> read(byte[] bytes, Pattern names) {
        var reader = new ZipReader(bytes, names);
        var end = bytes.length - StoredZip.END_SIZE;
        while (end >= 0 && reader.zip.getInt(end) != StoredZip.END) {
            end--;
        }
        if (end < 0) {
            return Optional.empty();
        }
        try {
            reader.readAll(end);
        } catch (IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            reader.odd(ZipOddity.Kind.END, "");
        }
        return Optional.of(new ZipContents(reader.named, reader.files, reader.oddities));
    }

    private void readAll(int end) {
        var count = unsigned(end + 10);
        var at = zip.getInt(end + 16);
        var directory = at;
        var entries = new ArrayList<Entry>();
        for (var i = 0; i < Math.min(count, MOST_FILES); i++) {
            if (at > end - StoredZip.CENTRAL_SIZE || zip.getInt(at) != StoredZip.CENTRAL) {
                odd(ZipOddity.Kind.END, "");
                return;
            }
            var entry = new Entry(at, name(at + StoredZip.CENTRAL_SIZE, unsigned(at + 28)));
            entries.add(entry);
            at = entry.end();
        }
        named = entries.stream().map(entry -> entry.name).collect(Collectors.toSet());
        if (at != end || zip.getInt(end + 12) != at - directory || !isEndPlain(end, count)) {
            odd(ZipOddity.Kind.END, "");
        }
        var expected = 0;
        for (var entry : entries) {
            expected = entry.read(expected, entries.getFirst());
        }
        if (expected != directory) {
            odd(ZipOddity.Kind.GAP, "");
        }
    }

    private boolean isEndPlain(int end, int count) {
        return zip.getInt(end + 4) == 0
                && unsigned(end + 8) == count
                && zip.getShort(end + 20) == 0
                && end + StoredZip.END_SIZE == bytes.length;
    }

    private String name(int at, int length) {
        return new String(Arrays.copyOfRange(bytes, at, Math.min(at + length, bytes.length)), StandardCharsets.UTF_8);
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(zip.getShort(at));
    }

    private void odd(ZipOddity.Kind kind, String entry) {
        oddities.add(new ZipOddity(kind, entry));
    }

    /** One entry, by its place in the directory. */
    private final class Entry {
        private final int at;
        private final String name;

        Entry(int at, String name) {
            this.at = at;
            this.name = name;
        }

        int end() {
            return at + StoredZip.CENTRAL_SIZE + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }

        /** Reads it and returns where its data end. */
        int read(int expected, Entry first) {
            var local = zip.getInt(at + 42);
            if (local != expected) {
                odd(ZipOddity.Kind.GAP, name);
            }
            if (!isPlain(local, first)) {
                odd(ZipOddity.Kind.HEADER, name);
            }
            var data = local + StoredZip.LOCAL_SIZE + unsigned(local + 26) + unsigned(local + 28);
            var length = zip.getInt(at + 20);
            packed += Math.max(0, length);
            // Entries that lie over each other could make a small file cost as much as a huge one.
            if (length < 0 || data < 0 || data > bytes.length - length || packed > bytes.length) {
                odd(ZipOddity.Kind.END, name);
                return -1;
            }
            keep(Arrays.copyOfRange(bytes, data, data + length));
            return data + length + descriptor(data + length);
        }

        /** Packers that stream repeat checksum and sizes after the data, and leave them out before. */
        private int descriptor(int after) {
            if (!isStreamed()) {
                return 0;
            }
            if (zip.getInt(after) != DESCRIPTOR
                    || !Arrays.equals(bytes, after + 4, after + DESCRIPTOR_SIZE, bytes, at + 16, at + 28)) {
                odd(ZipOddity.Kind.HEADER, name);
            }
            return DESCRIPTOR_SIZE;
        }

        private boolean isStreamed() {
            return (unsigned(at + 8) & STREAMED) != 0;
        }

        /** Both headers say the same, nothing is optional, and what is the packer's taste is the same all over. */
        private boolean isPlain(int local, Entry first) {
            return zip.getInt(local) == StoredZip.LOCAL
                    && Arrays.equals(bytes, local + 4, local + 14, bytes, at + 6, at + 16)
                    && areSizesPlain(local)
                    && unsigned(local + 28) == 0
                    && zip.getInt(at + 30) == 0
                    && zip.getShort(at + 34) == 0
                    && name.equals(name(local + StoredZip.LOCAL_SIZE, unsigned(local + 26)))
                    && (unsigned(at + 8) & ~(STREAMED | UTF_8)) == 0
                    && unsigned(at + 4) == unsigned(first.at + 4)
                    && zip.getShort(at + 36) == zip.getShort(first.at + 36)
                    && zip.getInt(at + 38) == zip.getInt(first.at + 38);
        }

        private boolean areSizesPlain(int local) {
            var none = new byte[12];
            var before = isStreamed()
                    ? Arrays.equals(bytes, local + 14, local + 26, none, 0, none.length)
                    : Arrays.equals(bytes, local + 14, local + 26, bytes, at + 16, at + 28);
            return before && unsigned(local + 26) == unsigned(at + 28);
        }

        private void keep(byte[] packed) {
            if (!names.matcher(name).matches()) {
                odd(ZipOddity.Kind.NAME, name);
                return;
            }
            var size = Integer.toUnsignedLong(zip.getInt(at + 24));
            total += size;
            if (total > MOST_BYTES) {
                odd(ZipOddity.Kind.TOO_LARGE, name);
                return;
            }
            var content = unpack(packed, (int) size);
            if (content.isEmpty()) {
                odd(ZipOddity.Kind.COMPRESSION, name);
                return;
            }
            if (crc(content.get()) != zip.getInt(at + 16)) {
                odd(ZipOddity.Kind.CHECKSUM, name);
            }
            if (files.put(name, content.get()) != null) {
                odd(ZipOddity.Kind.DUPLICATE, name);
            }
        }

        /** Empty unless the data unpack to exactly the size that is stated. */
        private Optional<byte[]> unpack(byte[] packed, int size) {
            return switch (unsigned(at + 10)) {
                case STORED -> packed.length == size ? Optional.of(packed) : Optional.empty();
                case DEFLATED -> inflate(packed, size);
                default -> Optional.empty();
            };
        }

        private Optional<byte[]> inflate(byte[] packed, int size) {
            if (size / MOST_RATIO > packed.length) {
                return Optional.empty();
            }
            var inflater = new Inflater(true);
            try {
                inflater.setInput(packed);
                var content = new byte[size + 1];
                var length = 0;
                while (!inflater.finished() && length <= size) {
                    var more = inflater.inflate(content, length, content.length - length);
                    if (more == 0 && !inflater.finished()) {
                        return Optional.empty();
                    }
                    length += more;
                }
                var whole = inflater.finished() && length == size && inflater.getRemaining() == 0;
                return whole ? Optional.of(Arrays.copyOf(content, size)) : Optional.empty();
            } catch (DataFormatException damaged) {
                return Optional.empty();
            } finally {
                inflater.end();
            }
        }

        private int crc(byte[] content) {
            var crc = new CRC32();
            crc.update(content);
            return (int) crc.getValue();
        }
    }
}
