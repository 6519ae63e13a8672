package org.mingcha.ledger.text;

import java.util.regex.Pattern;

/** Cells that say something about other cells: totals, footnotes, 同上. */
public final class LedgerNote {
    private static final Pattern TOTAL = Pattern.compile(
            "(?:[一二三四上下半前后全本当]{0,3}(?:季度|年度|年|月份|月|季|页|周)?)?(?:合计|小计|总计|共计|累计|总数)(?:[:：(（].*|[^\\p{IsHan}].*|共?\\d.*)?|以上.{0,2}共.*|共\\d+[次件条项场篇人].{0,4}");
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:注|备注|说明|填表|制表|填报|审核|审批|登记|负责人|单位负责人|联系人|报送|经办)[^0-9]{0,8}[:：].*|(?:注|备注)\\d*[.、:：].*");
    private static final Pattern DITTO = Pattern.compile("同上|同前|〃|″|”|\"|々");
    private static final Pattern EXAMPLE = Pattern.compile("\\(?(?:示例|例|样例)[)：:].*|×{2,}.*");
    private static final Pattern AHEAD = Pattern.compile("(?:拟|计划|预计|待).{0,8}");

    /** Names that every sheet may have: Sheet1, 附件2, 工作表1, 2025年, 3月, 台账 (3). */
    private static final Pattern ANY_SHEET =
            Pattern.compile("(?:sheet|table|book|工作表|工作簿|附件|附表|表|表格|台账|台帐|登记表|登记|明细|汇总|数据|新建)?"
                    + "[\\d一二三四五六七八九十年度月份上下半季.、_\\-()]*(?:台账|表)?");

    private LedgerNote() {}

    /** Whether a sheet's name says nothing of what is on it. */
    public static boolean isAnySheet(String key) {
        return ANY_SHEET.matcher(key).matches();
    }

    /** @param key without blanks, half-width */
    public static boolean isTotal(String key) {
        return TOTAL.matcher(key).matches();
    }

    public static boolean isFootnote(String key) {
        return FOOTNOTE.matcher(key).matches();
    }

    /** What stands above holds here too. */
    public static boolean isDitto(String key) {
        return DITTO.matcher(key).matches();
    }

    public static boolean isExample(String key) {
        return EXAMPLE.matcher(key).matches();
    }

    /** In the place of a day: it has not come yet. */
    public static boolean isAhead(String key) {
        return AHEAD.matcher(key).matches();
    }
}
