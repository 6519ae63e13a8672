package org.mingcha.workbook;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet goes to paper: A4 across, as wide as its columns, as many pages as its rows need, each with its number. */
final class PrintForm {
    static final String DAY = "yyyy-mm-dd";
    static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final float SIDE = 0.4f;
    private static final float EDGE = 0.7f;

    private PrintForm() {}

    static void of(Worksheet sheet, String page) {
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(SIDE);
        sheet.rightMargin(SIDE);
        sheet.topMargin(EDGE);
        sheet.bottomMargin(EDGE);
        sheet.headerMargin(SIDE);
        sheet.footerMargin(SIDE);
        sheet.header("&A", Position.CENTER);
        sheet.footer(page, Position.CENTER);
    }
}
