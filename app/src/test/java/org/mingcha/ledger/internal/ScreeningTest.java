package org.mingcha.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.ledger.text.Screening;
import org.mingcha.ledger.text.Screening.Trace;

class ScreeningTest {
    @ParameterizedTest
    @CsvSource({
        "身份证11010519491231002X核对, IDENTITY_NUMBER",
        "号码 130503 670401 001 登记, IDENTITY_NUMBER",
        "１３０５０３６７０４０１００１, IDENTITY_NUMBER",
        "证件ID11010519491231002Xabc, IDENTITY_NUMBER",
        "来电13812345678反映, TELEPHONE",
        "1 3 8 1 2 3 4 5 6 7 8, TELEPHONE",
        "１－３－８－１－２－３－４－５－６－７－８, TELEPHONE",
        "138.1234.5678, TELEPHONE",
        "138—1234—5678, TELEPHONE",
        "010 6234 5678, TELEPHONE",
        "手机 138-1234-5678, TELEPHONE",
        "座机010-62345678, TELEPHONE",
        "（0791）8234567, TELEPHONE",
        "联系电话：8234567, TELEPHONE",
        "卡号4111 1111 1111 1111, BANK_CARD",
        "微信号：abc_12345, ACCOUNT",
        "QQ 12345678, ACCOUNT",
        "转自@某某日报社, ACCOUNT",
        "发至abc@example.com, EMAIL",
        "张书记主持, NAME",
        "请李副主任到会, NAME",
        "主任李某某, NAME",
        "主持人：王小明, NAME",
        "当事人王某, NAME",
    })
    void findsTraces(String text, String trace) {
        assertThat(Screening.of(text)).as(text).contains(Trace.valueOf(trace));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "镇党委书记主持学习会",
                "公安局长安排部署",
                "办公室主任高度重视",
                "村支部书记和村主任参加",
                "第一责任人",
                "县公安局网安大队",
                "网传有人回收加工废旧口罩",
                "防汛提示第62期，2025年2月18日",
                "柳政〔2026〕12号",
                "https://www.example.gov.cn/art/2025/2/18/art_1234_5678901.html",
                "12345热线转办",
                "微信公众号发布防诈骗提醒",
                "金额 1234567.00 元",
                "版本 1.3.8.1，2026.03.02 起",
                "编号 0571-2025-0001",
                "各村 1 3 8 12 5 人次",
                "学习会议（上坪村）",
                "关于做好2025年度网络工作自查的通知",
                "组织部部长办公会",
                "林业站长和水利站长",
                "卡号4111 1111 1111 1112 有误",
                "信息联络员严格值守",
            })
    void leavesOfficeTextAlone(String text) {
        assertThat(Screening.of(text)).as(text).isEmpty();
    }

    /** A form holds ten times as much: the first took hours, the second a stack without end. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a.", "a@a.", "1 ", "王", "12栋"})
    @Timeout(20)
    void takesAFormFullOfAnythingInItsStride(String part) {
        var text = part.repeat(200_000 / part.length());
        assertThat(Screening.ofPost(text)).doesNotContain(Trace.IDENTITY_NUMBER);
        assertThat(Screening.hasLink(text + ".example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"见 example.gov.cn", "见a.b-c.example.com/x", "HTTPS://x", "WWW.x", "rumour.example.net。"})
    void findsLinks(String text) {
        assertThat(Screening.hasLink(text)).isTrue();
        assertThat(Screening.hasLink("第3.2节，abc@example.com，版本1.0，第10.cnx项")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "党政办主任", "网络安全员", "镇公众号", "武装部长", "林业站长", "文书", "宣传委员", "综治中心", "第一责任人", "江口村支书", "王家湾村", "党政办", "应急办",
                "许家坪"
            })
    void postsAreNoNames(String post) {
        assertThat(Screening.ofPost(post)).as(post).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "李娜", "欧阳锋", "张某某"})
    void bareNamesAreNoPosts(String name) {
        assertThat(Screening.ofPost(name)).as(name).containsExactly(Trace.NAME);
    }
}
