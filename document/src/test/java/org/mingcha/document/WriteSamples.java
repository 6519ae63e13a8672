package org.mingcha.document;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** Writes one document of each kind in every format to a directory, to be looked at: {@code main DIR}. */
final class WriteSamples {

    private WriteSamples() {}

    public static void main(String[] arguments) throws Exception {
        Path out = Files.createDirectories(Path.of(arguments[0]));
        try (Stream<Named<Document>> samples = DocumentSamples.andChart()) {
            for (Named<Document> each : samples.toList()) {
                for (Format format : Format.values()) {
                    byte[] bytes = OfficialDocument.render(each.getPayload(), format, CitationStyle.ANNEX);
                    Files.write(out.resolve(each.getName() + "." + format.extension()), bytes);
                }
            }
        }
    }
}
