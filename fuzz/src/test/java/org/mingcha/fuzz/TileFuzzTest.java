package org.mingcha.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingcha.tlog.Checked;
import org.mingcha.tlog.EntryBundle;
import org.mingcha.tlog.HashTile;
import org.mingcha.tlog.Tile;

/** A tile: its path in the first line, its bytes after it. */
@Tag("slow")
class TileFuzzTest {
    static Stream<byte[]> seeds() {
        var two = new String(EntryBundle.encode(List.of(new byte[] {'a'}, new byte[0])), StandardCharsets.ISO_8859_1);
        return Seeds.of(
                "tile/entries/000.p/2\n" + two,
                "tile/entries/x001/067\n" + "\0\0".repeat(256),
                "tile/0/000.p/1\n" + "h".repeat(32),
                "tile/7/x999/x999/x999/x999/x999/x999/999\n",
                "tile/0/x000/000\n");
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = Seeds.EACH)
    void isReadOrRefused(byte[] bytes) {
        FuzzBudget.spend(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = Math.max(0, text.indexOf('\n'));
        var content = Arrays.copyOfRange(bytes, Math.min(end + 1, bytes.length), bytes.length);
        EntryBundle.width(content);
        if (Tile.parse(text.substring(0, end)) instanceof Checked.Valid<Tile>(var tile)) {
            if (tile.level() == Tile.ENTRIES) EntryBundle.decode(tile, content);
            else HashTile.parse(tile, content);
        }
    }
}
