package org.mingcha.transparency.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mingcha.database.Unavailable;

/**
 * The parts of a backup's zip, which may be anybody's: only names that a backup has, none twice, and of each no byte more
 * or less than the zip says, so that what is claimed can be added up before anything is written.
 */
final class BackupParts {
    private static final int LONGEST_NAME = 200;
    private static final int LARGEST_IN_MEMORY = 16 << 20;
    private static final Pattern NAME = Pattern.compile(
            "backup\\.json|log-head|tables/[a-z0-9_]+\\.[a-z0-9_]+|(?:keys|evidence)(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*+)++");

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new LinkedHashMap<>();

    BackupParts(ZipFile zip) {
        this.zip = zip;
        zip.stream().filter(entry -> !entry.isDirectory()).forEach(this::add);
    }

    private void add(ZipEntry entry) {
        var name = entry.getName();
        var isName = name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
        if (!isName || entry.getSize() < 0 || parts.putIfAbsent(name, entry) != null) {
            throw unreadable(name);
        }
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    List<String> under(String prefix) {
        return parts.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    /** Bytes that all of it comes to. */
    long size() {
        return parts.values().stream().mapToLong(ZipEntry::getSize).reduce(0, BackupParts::added);
    }

    private static long added(long one, long other) {
        return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }

    InputStream open(String name) throws IOException {
        var entry = parts.get(name);
        if (entry == null) {
            throw unreadable(name);
        }
        return new Claimed(zip.getInputStream(entry), entry);
    }

    /** For the small parts. */
    byte[] read(String name) throws IOException {
        var entry = parts.get(name);
        if (entry == null || entry.getSize() > LARGEST_IN_MEMORY) {
            throw unreadable(name);
        }
        try (var content = open(name)) {
            return content.readAllBytes();
        }
    }

    Unavailable unreadable(String part) {
        return new Unavailable("transparency.restore.unreadable", zip.getName(), shown(part));
    }

    /** Names out of a foreign file go to a terminal: no control characters, and not for ever. */
    static String shown(String text) {
        var plain = text.replaceAll("[^\\p{L}\\p{N}._/ -]", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }

    /** Ends where the zip says that it ends, with the digest that it says, or not at all. */
    private static final class Claimed extends CheckedInputStream {
        private final ZipEntry entry;
        private long left;

        Claimed(InputStream content, ZipEntry entry) {
            super(content, new CRC32());
            this.entry = entry;
            this.left = entry.getSize();
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            left -= Math.max(read, 0);
            if (left < 0 || read < 0 && (left > 0 || getChecksum().getValue() != entry.getCrc())) {
                throw new ZipException(shown(entry.getName()));
            }
            return read;
        }
    }
}
