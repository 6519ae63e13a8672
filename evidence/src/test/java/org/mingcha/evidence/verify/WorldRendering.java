package org.mingcha.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.mingcha.evidence.bundle.BundleWorld;

/** Makes these documents of {@link BundleWorld} again, and others otherwise. */
record WorldRendering(String version, Set<String> same) implements Rendering {
    WorldRendering(String version, String... same) {
        this(version, Set.of(same));
    }

    @Override
    public Optional<byte[]> render(byte[] figures, String name, String citations) {
        return same.contains(name)
                ? Optional.ofNullable(BundleWorld.documents().get(name))
                : Optional.of("otherwise".getBytes(StandardCharsets.UTF_8));
    }
}
