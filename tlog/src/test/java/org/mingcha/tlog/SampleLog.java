package org.mingcha.tlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;

/** A log of made-up entries written out as tlog-tiles. */
record SampleLog(Path root, NoteSigner signer) {

    static SampleLog write(Path root, int size) throws IOException {
        return write(root, size, SeededSamples::entry);
    }

    static SampleLog write(Path root, int size, LongFunction<byte[]> entry) throws IOException {
        var log = new SampleLog(root, NoteSigner.generate("example.org/sample", new SecureRandom()));
        log.writeEntries(size, entry);
        return log;
    }

    Policy policy() {
        return Policy.of(signer.verifier());
    }

    Path file(String path) {
        return root.resolve(path);
    }

    void put(String path, byte[] bytes) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.write(file(path), bytes);
    }

    private void writeEntries(int size, LongFunction<byte[]> entry) throws IOException {
        var frontier = Frontier.empty();
        var last = new HashSet<>(Tile.grown(0, size));
        for (var bundle : Tile.grownEntries(0, size)) {
            var entries = new ArrayList<byte[]>();
            for (int i = 0; i < bundle.width(); i++) {
                entries.add(entry.apply(bundle.start() + i));
            }
            put(bundle.path(), EntryBundle.encode(entries));
            var growth = frontier.append(entries.stream().map(Hashing::leaf).toList());
            frontier = growth.frontier();
            writeTiles(growth.tiles(), last);
        }
        var checkpoint = new Checkpoint(signer.verifier().name(), size, frontier.root());
        put("checkpoint", checkpoint.sign(signer).format().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Only the tiles that the final size names: passing partial ones are left out. */
    private void writeTiles(List<HashTile> tiles, Set<Tile> last) throws IOException {
        for (var tile : tiles) {
            var at = tile.tile();
            if (last.contains(at)) {
                put(at.path(), tile.bytes());
            }
        }
    }
}
