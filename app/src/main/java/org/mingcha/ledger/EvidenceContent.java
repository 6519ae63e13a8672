package org.mingcha.ledger;

import java.nio.file.Path;

/** A stored evidence file that this actor may read. */
public record EvidenceContent(EvidenceFile file, Path path) {}
