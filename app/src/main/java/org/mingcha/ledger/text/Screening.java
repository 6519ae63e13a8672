package org.mingcha.ledger.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for traces of persons in what is typed: entries record acts, not people (写事，不写人). Better a notice too many
 * on free text than a name sealed; labels are refused on a hit, so there only clear cases count.
 */
public final class Screening {
    /** What kind of trace; sentences call it by its message. */
    public enum Trace {
        IDENTITY_NUMBER,
        BANK_CARD,
        TELEPHONE,
        ACCOUNT,
        EMAIL,
        HOME,
        NAME;

        /** Whether a pattern as clear as this leaves no doubt; names and homes are guessed from the words around them. */
        public boolean isCertain() {
            return this != HOME && this != NAME;
        }

        public String messageKey() {
            return "ledger.trace." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    // No pattern looks again and again at what it has seen, nor repeats a group without end: texts come here before
    // anybody has said that they are too long.
    private static final Pattern DIGITS =
            Pattern.compile("(?<![0-9A-Za-z])\\d(?:[ -]?[0-9]){13,18}[0-9Xx]?(?![0-9A-Za-z])");
    /** Whatever letters stand around it: its checksum leaves no doubt. */
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d(?:[ -]?\\d){16}[ -]?[\\dXx](?!\\d)");

    private static final String GAP = "[ .\u00b7_\\p{Pd}]{0,3}";
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)(?:\\+?86" + GAP + ")?1[3-9]\\d" + GAP + "\\d{4}"
            + GAP + "\\d{4}(?!\\d)" + "|(?<!\\d)1([ .\u00b7_\\p{Pd}])[3-9](?:\\1\\d){9}(?!\\d)");
    private static final Pattern LANDLINE =
            Pattern.compile("(?<!\\d)\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?" + GAP + "\\d{3,4} ?\\d{4}(?!\\d)");
    private static final Pattern LOCAL_NUMBER =
            Pattern.compile("(?:电话|手机|联系方式|座机|tel|Tel|TEL)[^0-9]{0,6}\\d{7,8}(?!\\d)");
    private static final Pattern ACCOUNT = Pattern.compile(
            "(?i)(?:QQ|微信|vx|wechat|微博|抖音|快手|小红书|支付宝)[^\\p{L}\\d]{0,2}(?:帐号|账号|号码|号|id)?[^\\p{L}\\d]{0,3}"
                    + "[A-Za-z0-9][A-Za-z0-9_-]{4,}");
    private static final Pattern HANDLE = Pattern.compile("(?<![\\w.])@[\\p{L}\\d_]{2,}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]@[\\w-]++\\.[\\w-]");
    private static final Pattern HOME = Pattern.compile("(?:家住|现住|暂住|居住于|居住在|住址[:：是为]?)[\\p{IsHan}\\d]{2,}"
            + "|\\d{1,4}(?:栋|幢|座|号楼|单元)[\\p{IsHan}\\d-]{0,8}?\\d{1,4}(?:室|户|号)");
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:https?|ftp)://|\\bwww\\.|(?<![\\w@.-])[a-z0-9][a-z0-9.-]*\\.(?:com|cn|net|org|gov|edu|top|xyz|vip|cc|tv|me|info|site|app|io)(?![a-z0-9-])");

    private Screening() {}

    /** Whether it points to a page somewhere. */
    public static boolean hasLink(String text) {
        return LINK.matcher(Wordform.plain(text)).find();
    }

    /** What a text may contain, in a fixed order; empty for a clean one. */
    public static Set<Trace> of(String text) {
        var plain = Wordform.plain(text);
        var found = new LinkedHashSet<Trace>();
        var numbers = numbers(DIGITS, plain);
        if (Stream.concat(numbers.stream(), numbers(IDENTITY, plain).stream()).anyMatch(IdentityNumber::isOne)) {
            found.add(Trace.IDENTITY_NUMBER);
        }
        if (numbers.stream().anyMatch(Screening::isCard)) {
            found.add(Trace.BANK_CARD);
        }
        if (MOBILE.matcher(plain).find()
                || LANDLINE.matcher(plain).find()
                || LOCAL_NUMBER.matcher(plain).find()) {
            found.add(Trace.TELEPHONE);
        }
        if (EMAIL.matcher(plain).find()) {
            found.add(Trace.EMAIL);
        } else if (HANDLE.matcher(plain).find() || ACCOUNT.matcher(plain).find()) {
            found.add(Trace.ACCOUNT);
        }
        if (HOME.matcher(plain).find()) {
            found.add(Trace.HOME);
        }
        if (PersonNames.follows(plain)) {
            found.add(Trace.NAME);
        }
        return found;
    }

    /** The same for a field that holds a post: there a bare name is a hit too. */
    public static Set<Trace> ofPost(String text) {
        var found = new LinkedHashSet<>(of(text));
        if (PersonNames.isBareName(Wordform.plain(text))) {
            found.add(Trace.NAME);
        }
        return found;
    }

    private static List<String> numbers(Pattern digits, String plain) {
        var numbers = new ArrayList<String>();
        for (var match = digits.matcher(plain); match.find(); ) {
            numbers.add(match.group().replaceAll("[ -]", ""));
        }
        return numbers;
    }

    private static boolean isCard(String digits) {
        return digits.matches("[3-6]\\d{15,18}") && luhn(digits);
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
