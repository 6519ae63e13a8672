package org.mingcha.ledger.internal;

import java.util.regex.Pattern;

/**
 * Names of persons as they stand in office texts: 张书记, 主任李某某, 王某. Surnames that are common words (安, 高, 常, 于 …)
 * are left out: 公安局长 is no Mr An.
 */
final class PersonNames {
    private static final String SURNAME =
            "(?:欧阳|司马|上官|诸葛|[王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董余叶" + "杜苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦傅邹孟熊秦邱侯尹薛闫雷段郝孔邵史毛万顾赖武康贺严钱龚])";
    /** What stands between a surname and a title in 林业站长 is no given name. */
    private static final String GIVEN = "[\\p{IsHan}&&[^业站局部镇乡村委党政办室组军装河边队校院所厂路区县市]]";

    private static final String TITLE =
            "(?:书记|镇长|乡长|县长|区长|市长|省长|村长|主任|局长|科长|处长|股长|所长|校长|站长|院长|队长|部长|" + "会长|社长|主席|委员|老师|同志|先生|女士|大爷|大妈|大姐|总)";
    private static final Pattern SURNAME_TITLE =
            Pattern.compile("(?:^|[^\\p{IsHan}]|[由请和与及向对经让是为请])" + SURNAME + GIVEN + "{0,2}?(?:副)?" + TITLE);
    private static final Pattern TITLE_NAME =
            Pattern.compile("(?:书记|长|主任|主席|委员|员|人|同志)[:： ]?" + SURNAME + "\\p{IsHan}{1,2}(?![\\p{IsHan}])");
    private static final Pattern MASKED = Pattern.compile(SURNAME + "(?:某{1,2}|[*＊×xX]{1,2})");
    private static final Pattern BARE = Pattern.compile(SURNAME + "\\p{IsHan}{1,2}");
    /** Last characters of posts and places, which a name seldom ends in. */
    private static final Pattern POST_OR_PLACE =
            Pattern.compile(".*[员长任办部室人站所科组委岗会队心记局处院校社司股厅署园馆台电村镇乡县市区街里庄屯寨湾坪桥岭河山某]");

    private PersonNames() {}

    static boolean follows(String plain) {
        return SURNAME_TITLE.matcher(plain).find()
                || TITLE_NAME.matcher(plain).find()
                || MASKED.matcher(plain).find();
    }

    static boolean isBareName(String plain) {
        return BARE.matcher(plain).matches() && !POST_OR_PLACE.matcher(plain).matches();
    }
}
