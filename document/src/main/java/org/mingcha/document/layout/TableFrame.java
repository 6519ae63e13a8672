package org.mingcha.document.layout;

/**
 * What the rows of a table have in common.
 *
 * @param edges the columns' edges from left to right
 * @param head stands again above the rows of each further page
 */
record TableFrame(double[] edges, Strip head) {
    double left() {
        return edges[0];
    }

    double right() {
        return edges[edges.length - 1];
    }
}
