package org.mingcha.transparency.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of one sealed set by place, the last few chunks at hand. Not for use by several threads. */
final class SetRows {
    private static final int KEPT = 64;
    private static final int CHUNK = 256;

    private final SetTable table;
    private final long recordId;
    private final long size;
    private final Map<Integer, SetTable.Chunk> chunks = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, SetTable.Chunk> eldest) {
            return size() > KEPT;
        }
    };

    SetRows(SetTable table, long recordId) {
        this.table = table;
        this.recordId = recordId;
        this.size = table.size(recordId);
    }

    long size() {
        return size;
    }

    byte[] row(long place) {
        return chunks.computeIfAbsent((int) (place / CHUNK), position -> table.chunk(recordId, position))
                .rows()
                .get((int) (place % CHUNK));
    }
}
