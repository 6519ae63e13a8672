package org.mingcha.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Writes the sample report in every format to a directory, to be looked at: {@code main DIR}. */
final class WriteSamples {

    private WriteSamples() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out);
        byte[] report = SampleReport.bytes();
        for (int round = 0; round < 5; round++) {
            for (Format format : Format.values()) {
                for (Layout layout : Layout.values()) {
                    write(out, report, format, layout);
                }
            }
        }
    }

    private static void write(Path out, byte[] report, Format format, Layout layout) throws Exception {
        long start = System.nanoTime();
        byte[] bytes = OfficialDocument.render(report, format, layout);
        long millis = (System.nanoTime() - start) / 1_000_000;
        String name = layout.key() + "." + format.extension();
        Files.write(out.resolve(name), bytes);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        System.out.printf("%-16s %5d ms %8d bytes %s%n", name, millis, bytes.length, hash.substring(0, 12));
    }
}
