package org.mingcha.document.comparison;

import java.util.Map;

/** The file's own table of where its objects are: exactly those that were found, where they were found. */
record PdfPlaces(Fields trailer, byte[] table) {
    static final Place NONE = new Place(0, -1, 0);
    private static final int FREE = 0;

    /** Kind 1: a byte's place. Kind 2: the packing object and the index in it. */
    record Place(int kind, int first, int second) {}

    void check(Map<Integer, Place> found) {
        int[] width = trailer.sequence("W").stream().mapToInt(PdfPlaces::whole).toArray();
        int[] index =
                trailer.sequence("Index").stream().mapToInt(PdfPlaces::whole).toArray();
        if (width.length != 3 || width[0] != 1 || width[1] < 1 || width[1] > 4 || width[2] < 0 || width[2] > 4) {
            throw RefusedDocument.structure("a table of places of unknown width");
        }
        int row = width[0] + width[1] + width[2];
        int at = 0;
        int known = 0;
        int next = 0;
        for (int i = 0; i + 1 < index.length; i += 2) {
            long end = (long) index[i] + index[i + 1];
            if (index[i] < next
                    || index[i + 1] < 1
                    || end > trailer.whole("Size")
                    || (end - index[i]) * row > table.length - at) {
                throw RefusedDocument.damaged("a table of places of the wrong size");
            }
            for (next = index[i]; next < end; next++, at += row) {
                known += check(next, row(at, width), found);
            }
        }
        if (known != found.size() || at != table.length) {
            throw RefusedDocument.damaged("objects that the table of places lacks");
        }
    }

    private static int check(int number, Place stated, Map<Integer, Place> found) {
        Place place = found.get(number);
        if (place == null && stated.kind() == FREE) {
            return 0;
        }
        if (!stated.equals(place)) {
            throw RefusedDocument.damaged("object " + number + " is not where the table of places says");
        }
        return 1;
    }

    private Place row(int at, int[] width) {
        int second = at + width[0];
        return new Place(value(at, width[0]), value(second, width[1]), value(second + width[1], width[2]));
    }

    private int value(int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | table[at + i] & 0xff;
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private static int whole(PdfValue value) {
        if (value instanceof PdfValue.Number number) {
            return number.whole();
        }
        throw RefusedDocument.structure("a table of places without numbers");
    }
}
