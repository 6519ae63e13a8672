package org.mingcha.evidence.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the product never holds: no free text among facts, no field about persons, their accounts, words or beliefs. */
class NeverTest {
    /** The only texts that rules may read. */
    private static final Set<String> LABELS =
            Set.of("duty.post", "regulation.title", "channel.title", "publication.channel", "inspection.target_kind");

    private static final Pattern PERSONAL = Pattern.compile(
            "(^|_)(person|people|name|author|poster|speaker|claimant|requester|user|account|handle|nickname|phone|mobile|email|address|"
                    + "identity|id_?card|passport|gender|sex|birth|age|religion|faith|belief|ethnic|nation(ality)?|opinion|view|"
                    + "sentiment|ip|openid|wechat|weibo|qq|avatar|follower|block|removal|takedown|demote)(_|$)");
    private static final List<String> PERSONAL_HEADERS = List.of(
            "姓名", "账号", "昵称", "网名", "电话", "手机", "身份证", "住址", "邮箱", "性别", "民族", "宗教", "信仰", "籍贯", "发帖", "发言人", "当事人",
            "反映人", "举报人", "来电人", "请求人", "网民", "微信号", "粉丝", "观点", "倾向", "情绪", "删帖", "屏蔽", "封号", "禁言");

    private final Registers registers = Registers.shipped();

    @Test
    void factsHoldNoFreeText() {
        for (var register : registers.all()) {
            for (var field : register.fields()) {
                var place = register.id() + "." + field.name();
                assertEquals(field.type() == FieldType.LABEL, LABELS.contains(place), place);
                assertFalse(
                        field.isFact() && (field.type() == FieldType.TEXT || field.type() == FieldType.POST), place);
            }
        }
    }

    @Test
    void noFieldIsAboutAPersonOrWhatSomebodySaid() {
        for (var register : registers.all()) {
            for (var field : register.fields()) {
                var place = register.id() + "." + field.name();
                assertFalse(PERSONAL.matcher(field.name()).find(), place);
                assertTrue(
                        PERSONAL_HEADERS.stream()
                                .noneMatch(word -> field.label().contains(word)),
                        place);
                assertTrue(
                        PERSONAL_HEADERS.stream()
                                .noneMatch(word -> field.headers().toString().contains(word)),
                        place);
            }
        }
    }

    @Test
    void onlyTheBodysOwnChannelNamesAPlatformAndThereIsNoListOfThem() {
        for (var register : registers.all()) {
            register.field("platform").ifPresent(field -> {
                assertEquals("channel", register.id());
                assertEquals(FieldType.TEXT, field.type());
                assertTrue(field.choices().isEmpty());
            });
        }
    }
}
