package org.mingcha.inspection.campaign.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.database.DataDirectory;
import org.mingcha.inspection.campaign.ReportCollection;
import org.springframework.stereotype.Component;

/** The files of collections: a whole one has its name only once all of it is on disk. */
@Component
public class CollectionFiles {
    private static final String PART = ".part";

    private final DataDirectory directory;

    CollectionFiles(DataDirectory directory) {
        this.directory = directory;
    }

    public Path whole(ReportCollection of) {
        return directory.collections().resolve(name(of));
    }

    Path part(ReportCollection of) {
        return directory.collections().resolve(name(of) + PART);
    }

    private static String name(ReportCollection of) {
        return of.id() + "-" + of.attempt() + ".zip";
    }

    /** Its size. */
    long complete(ReportCollection of) throws IOException {
        try (var channel = FileChannel.open(part(of), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part(of), whole(of), StandardCopyOption.ATOMIC_MOVE);
        return Files.size(whole(of));
    }

    public void delete(ReportCollection of) {
        try {
            Files.deleteIfExists(part(of));
            Files.deleteIfExists(whole(of));
        } catch (IOException e) {
            throw new UncheckedIOException("Deleting collection " + of.id(), e);
        }
    }

    /**
     * Deletes what belongs to none that is kept: what a killed process left, what was begun anew, what is too old.
     *
     * @param kept asked after the files were listed: a row is there before its file
     */
    void sweep(Supplier<List<ReportCollection>> kept) {
        try (var listed = Files.list(directory.collections())) {
            var files = listed.toList();
            var names = kept.get().stream().flatMap(CollectionFiles::names).collect(Collectors.toSet());
            for (var file : files) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Sweeping collections of reports", e);
        }
    }

    private static Stream<String> names(ReportCollection of) {
        return switch (of.state()) {
            case RUNNING -> Stream.of(name(of), name(of) + PART);
            case DONE -> Stream.of(name(of));
            case CANCELLED, INTERRUPTED, FAILED -> Stream.empty();
        };
    }
}
