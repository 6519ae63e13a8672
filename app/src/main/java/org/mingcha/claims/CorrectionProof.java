package org.mingcha.claims;

/**
 * What anybody needs to check, without us, that an edition was published as it reads: docs/spec/correction.md.
 *
 * @param proof the leaf's tlog-proof under the newest checkpoint, as text
 * @param document the whole as one JSON document: leaf, opened facts, the edition's text, the proof
 */
@SuppressWarnings("ArrayRecordComponent") // handed through, never compared
public record CorrectionProof(String proof, byte[] document) {}
