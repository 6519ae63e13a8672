package org.mingcha.evidence.never;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingcha.evidence.register.Registers;

/** What is refused however it is written, and what has nothing to do with it. */
class NeverListTest {
    private static final NeverList LIST = NeverList.shipped();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "删帖数",
                "删贴数",
                "跟评人数",
                "舆情条数",
                "重点人员",
                "微信号",
                "民族",
                "信仰",
                "评论员",
                "网评员人数",
                "账号",
                "帐号",
                "网民昵称",
                "发帖数量",
                "转发量",
                "点赞数",
                "阅读量",
                "粉丝数",
                "热度",
                "当事人姓名",
                "举报人",
                "信访人员",
                "联系电话",
                "手机号",
                "身份证号",
                "家庭住址",
                "性别",
                "年龄",
                "政治面貌",
                "宗教信仰",
                "籍贯",
                "屏蔽条数",
                "封号数",
                "禁言人数",
                "下架视频数",
                "黑名单",
                "参会人员名单",
                "水军",
                "评论任务完成数",
                "控评数",
                "关键词",
                "抓取条数",
                "言论倾向",
                "群众情绪",
                "平台",
                "截图",
                "跟帖数",
                "上访次数",
                // Blanks, signs, width, script.
                "删 帖 数",
                "删·帖数",
                "删_帖",
                "重点 人员",
                "舆 情 条数",
                "刪帖數",
                "輿情條數",
                "帳號",
                "微信號",
                "身\u200b份证",
                "ｗｘ号",
                "评、论、员",
                "黑*名*单",
                "點讚數",
                "評論員",
                // Pinyin, abbreviations, half of each.
                "shantie",
                "shan tie shu",
                "shantieshu",
                "Shāntiě shù",
                "yuqing",
                "yúqíng tiáoshù",
                "yuqingtiaoshu",
                "genping_renshu",
                "zhongdianrenyuan",
                "minzu",
                "pinglunyuan",
                "删tie数",
                "shan帖数",
                "舆qing",
                "微xin号",
                "wx",
                "WX号",
                "vx",
                "zdry",
                "重点ry zdry",
                "sfz",
                "wpy人数",
                "yq条数",
                "sjh",
                // English.
                "Nickname",
                "phoneNumber",
                "takedown_requests",
                "Take-down requests",
                "likes",
                "Key persons",
                "Religion",
                "sentiment score",
                "Follower count",
                "ip_address",
                "Comment quota",
                "watch list"
            })
    void refuses(String said) {
        assertTrue(LIST.breach(said).isPresent(), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "隐患等级",
                "隐患部位",
                "整改期限",
                "整改完成日期",
                "责任岗位",
                "排查日期",
                "检查次数",
                "重大隐患数",
                "隐患整改率",
                "应急演练次数",
                "灭火器数量",
                "消防通道是否畅通",
                "用电安全",
                "燃气安全",
                "参加人数",
                "培训学时",
                "会议名称",
                "主持岗位",
                "值班电话公布情况",
                "电话会议次数",
                "手机柜数量",
                "电磁屏蔽柜",
                "封堵漏洞数",
                "漏洞封堵率",
                "防火封堵",
                "景区限流措施",
                "食品下架批次",
                "问题产品下架召回",
                "转发文件份数",
                "转发通知",
                "疾病传播途径",
                "服务态度",
                "民族团结宣传活动",
                "中华民族",
                "官方账号数",
                "账号权限清理",
                "停用账号数",
                "政务服务平台故障次数",
                "应急平台演练",
                "升降平台检查",
                "水样采集点位",
                "数据采集设备",
                "社会工作者培训",
                "新闻发言人培训次数",
                "涉密文件份数",
                "保密检查",
                "涉密载体销毁",
                "定密事项",
                "语言、论文",
                "普通话培训",
                "宗教活动场所消防检查次数",
                "单位邮箱清理",
                "举报电话公开",
                "出生医学证明办理件数",
                "信封号段",
                "特种设备",
                "危化品",
                "安全生产例会",
                "隐患来源",
                "一般",
                "较大",
                "重大",
                "镇",
                "村",
                "学校",
                "其他",
                "Hazards found",
                "Fire drills",
                "Reduce waste",
                "Exhaust fan checks",
                "Rectified by",
                "Due day",
                "Attendance",
                "yinhuan",
                "anquan",
                "paicha",
                "zhenggai",
                "xiaofang",
                "huiyi",
                "peixun",
                "f12",
                "happened_on",
                "pH值",
                "Wi-Fi覆盖"
            })
    void takes(String said) {
        assertEquals(Optional.empty(), LIST.breach(said));
    }

    /** The words of the body's own channels and of what happened to its account: explained in NeverExceptions. */
    @Test
    void whatShipsBreaksItNowhereElse() {
        var breaches = Registers.shipped().all().stream()
                .flatMap(register -> register.words().stream()
                        .flatMap(word -> LIST.breach(word).stream())
                        .map(breach -> register.id() + ": " + breach.said()))
                .toList();
        assertEquals(
                List.of(
                        "incident: Account taken over",
                        "channel: platform",
                        "channel: 平台",
                        "channel: Platform",
                        "channel: 所在平台"),
                breaches);
    }

    @Test
    void isTheListOfThePage() throws IOException {
        var rows = Files.readAllLines(Path.of("../docs/adr/0007-what-the-product-never-holds.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| kind "))
                .map(line -> line.split("\\|"))
                .toList();
        assertEquals(12, rows.size());
        for (var cells : rows) {
            var kind = cells[1].strip();
            assertEquals(words(cells[3]), LIST.inEnglish().get(kind), kind);
            assertEquals(words(cells[5]), LIST.chinese().get(kind), kind);
        }
        var pinyin = rows.stream().flatMap(cells -> words(cells[4]).stream()).collect(Collectors.toSet());
        assertTrue(pinyin.containsAll(LIST.pinyin()));
    }

    private static Set<String> words(String cell) {
        return Arrays.stream(cell.split(","))
                .map(word -> word.strip().replace(" ", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void saysTheWordAndWhy() {
        var breach = LIST.breach(List.of("隐患", "舆情条数")).orElseThrow();
        assertEquals("舆情条数", breach.said());
        assertEquals("舆情", breach.word());
        assertEquals("opinion", breach.kind());
        assertTrue(breach.reason(java.util.Locale.CHINESE).contains("看法"));
    }

    @Test
    void aLongNameCostsNothing() {
        var long1 = "an".repeat(20_000) + "q";
        var long2 = "、帖".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            LIST.breach(long1);
            LIST.breach(long2);
        });
    }

    /** 跟帖 is on the list too, of a kind that sentences may name: it hides nothing. */
    @Test
    void aWordThatSentencesMayNameHidesNoneThatTheyMayNot() {
        var found = NeverList.shipped().breachInProse(List.of("组织网评员跟帖引导"));
        assertEquals(Optional.of("网评"), found.map(Breach::word));
        assertEquals(Optional.empty(), NeverList.shipped().breachInProse(List.of("处理跟帖")));
    }
}
