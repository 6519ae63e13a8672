package org.mingcha.ledger.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of persons as they stand in office texts: 张书记, 主任李某某, 王某. Surnames that are common words (安, 高, 常, 于 …)
 * are left out: 公安局长 is no Mr An.
 */
public final class PersonNames {
    private static final List<String> LONG_SURNAMES = List.of("欧阳", "司马", "上官", "诸葛");
    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘袁董余叶"
            + "杜苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾韦傅邹孟熊秦邱侯尹薛闫雷段郝孔邵史毛万顾赖武康贺严钱龚龙庄施陶洪翁季毕柯瞿覃游聂焦柴卓耿齐梅兰庞鲁殷詹温葛章尤祝左关柳骆裴甘舒屈涂宁";
    private static final String SURNAME = "(?:" + String.join("|", LONG_SURNAMES) + "|[" + SURNAMES + "])";
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

    public static boolean follows(String plain) {
        return hasSurname(plain)
                && (SURNAME_TITLE.matcher(plain).find()
                        || TITLE_NAME.matcher(plain).find()
                        || MASKED.matcher(plain).find());
    }

    /** Most texts have none, and a pattern would try all of them at each character. */
    private static boolean hasSurname(String plain) {
        return plain.chars().anyMatch(each -> SURNAMES.indexOf(each) >= 0)
                || LONG_SURNAMES.stream().anyMatch(plain::contains);
    }

    public static boolean isBareName(String plain) {
        return BARE.matcher(plain).matches() && !POST_OR_PLACE.matcher(plain).matches();
    }

    private static final Pattern NAMED_TITLE =
            Pattern.compile("(?<=^|[^\\p{IsHan}]|[由请和与及向对经让是为])" + SURNAME + GIVEN + "{0,2}?((?:副)?" + TITLE + ")");
    private static final Pattern POST_NAME = Pattern.compile("((?:书记|长|主任|主席|委员|专干|管理员|联络员|安全员|同志|干事)) ?" + SURNAME
            + "\\p{IsHan}{1,2}(?![\\p{IsHan}&&[^已来向对说答讲表主出负参电]])");

    /** The same text without names that stand before or after a title: 王镇长 is 镇长, 党委书记张某某 is 党委书记; empty where nothing but a name was. */
    public static String withoutNames(String plain) {
        if (isBareName(plain)) {
            return "";
        }
        if (!hasSurname(plain)) {
            return plain.strip();
        }
        var afterTitle = POST_NAME.matcher(plain).replaceAll("$1");
        return MASKED.matcher(NAMED_TITLE.matcher(afterTitle).replaceAll("$1"))
                .replaceAll("")
                .strip();
    }

    private static final Pattern ONE_AND_TITLE =
            Pattern.compile("[\\p{IsHan}&&[^副正总村镇乡县区市州省党各原本老大小女兼局站所校院厂社科股室]]((?:副)?" + TITLE + ")");
    /** Ends of posts and bodies; what has none of them, in a field for a post, is taken for a name. */
    private static final Pattern POST =
            Pattern.compile(".*(?:[员长任办部室人站所科组委岗会队心记局处院校社司股厅署园馆台电干事书师支兵警管辑席代表]|办公室|政府|镇|乡|村|街道|中心|岗)");

    private static final Pattern SHORT = Pattern.compile("\\p{IsHan}{2,4}");

    /** What is left of a text that should be a post. */
    public static String post(String plain) {
        var titled = ONE_AND_TITLE.matcher(plain);
        if (titled.matches()) {
            return titled.group(1);
        }
        var without = withoutNames(plain);
        return SHORT.matcher(without).matches() && !POST.matcher(without).matches() ? "" : without;
    }
}
