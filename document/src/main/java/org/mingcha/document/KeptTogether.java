package org.mingcha.document;

import java.util.List;

/**
 * The end of the letter stays on one page: a signature never stands on a page without text. From the last paragraph
 * before the signature to the signature itself; both −1 where nothing is signed.
 */
record KeptTogether(int from, int to) {

    static KeptTogether of(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i) instanceof Block.Signature) {
                return new KeptTogether(lastParagraphBefore(blocks, i), i);
            }
        }
        return new KeptTogether(-1, -1);
    }

    private static int lastParagraphBefore(List<Block> blocks, int signature) {
        for (int i = signature; i >= 0; i--) {
            if (blocks.get(i) instanceof Block.Paragraph) {
                return i;
            }
        }
        return signature;
    }
}
