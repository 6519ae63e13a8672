package org.mingcha.cli.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --out}: where a document goes; the same bytes to standard output where it is not given. */
public final class OutOption {
    @Option(names = "--out", paramLabel = "FILE", description = "${bundle:cli.option.out}")
    private @Nullable Path file;

    public int write(Session session, byte[] content) {
        return write(session, to -> to.write(content));
    }

    public int write(Session session, OutputFile.Content content) {
        if (file == null) {
            session.out().writeBytes(whole(content));
            session.out().flush();
        } else {
            session.written(OutputFile.write(file, content));
        }
        return 0;
    }

    /** Nothing is printed of a document that fails half way. */
    private static byte[] whole(OutputFile.Content content) {
        var bytes = new ByteArrayOutputStream();
        try {
            content.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be put together", e);
        }
        return bytes.toByteArray();
    }
}
