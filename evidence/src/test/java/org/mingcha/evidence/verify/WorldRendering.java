package org.mingcha.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.bundle.BundleWorld;
import org.mingcha.tlog.Note;

/** Makes these documents of {@link BundleWorld} again, and others otherwise. */
record WorldRendering(String version, Set<String> same) implements Rendering {
    WorldRendering(String version, String... same) {
        this(version, Set.of(same));
    }

    @Override
    public Optional<byte[]> render(byte[] figures, String name, String citations, List<Note> notes) {
        return same.contains(name)
                ? Optional.ofNullable(BundleWorld.documents().get(name))
                : Optional.of("otherwise".getBytes(StandardCharsets.UTF_8));
    }
}
