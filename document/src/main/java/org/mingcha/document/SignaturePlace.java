package org.mingcha.document;

/**
 * Where unit and date stand below a text that will be sealed: the date four characters in from the right, the unit
 * centred on the date; a long unit keeps to the edge and the date is centred on it instead. In characters.
 */
record SignaturePlace(double unitRight, double dateRight) {

    private static final double DATE_RIGHT = 4;

    static SignaturePlace of(Block.Signature signature) {
        double unit = TitleLines.width(signature.unit());
        double date = TitleLines.width(signature.date());
        double unitRight = DATE_RIGHT + (date - unit) / 2;
        if (unitRight >= 0) {
            return new SignaturePlace(unitRight, DATE_RIGHT);
        }
        return new SignaturePlace(0, DATE_RIGHT - unitRight);
    }
}
