package org.mingcha.ledger.plan;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.text.HeaderText;
import org.mingcha.ledger.text.Wordform;

/** What a column holds, told by how its header ends: the head of a Chinese noun is its last word. */
enum HeaderRole {
    DAY("时间", "日期", "时刻", "年月日", "日子"),
    TITLE("名称", "标题", "主题", "题目", "内容", "事项", "事由", "项目", "议题", "科目", "摘要", "简述", "描述", "概况", "概述", "任务"),
    NUMBER("人数", "人次", "个数", "数量", "次数", "金额", "费用", "经费", "数"),
    PLACE("地点", "地址", "场所"),
    KIND("类型", "类别", "性质", "形式", "种类", "方式", "级别", "等级", "层级", "职责"),
    WHO("岗位", "职务", "人员", "单位", "部门", "对象", "机构", "渠道", "媒体", "受众", "人"),
    OTHER(
            "结果", "情况", "结论", "状态", "备注", "说明", "文号", "字号", "编号", "链接", "网址", "措施", "意见", "范围", "期限", "时限", "学时", "课时",
            "依据", "照片", "图片");

    /** 完成整改（个）. */
    private static final Pattern COUNTED = Pattern.compile(".+\\((?:单位:)?(?:人|人次|名|个|次|条|项|件|元|万元)\\)");

    private static final int LONGEST = 14;
    private final List<String> heads;

    HeaderRole(String... heads) {
        this.heads = List.of(heads);
    }

    static Optional<HeaderRole> of(String header) {
        if (header.length() > LONGEST || header.contains(":") || header.contains("：")) {
            return Optional.empty();
        }
        if (COUNTED.matcher(Wordform.key(header)).matches()) {
            return Optional.of(NUMBER);
        }
        for (var spelling : HeaderText.spellings(header)) {
            for (var role : values()) {
                if (role.heads.stream().anyMatch(spelling::endsWith)) {
                    return Optional.of(role);
                }
            }
        }
        return Optional.empty();
    }

    static Optional<HeaderRole> of(Register register, Field field) {
        if (RegisterFit.headline(register).filter(field.name()::equals).isPresent()) {
            return of(field.label()).or(() -> Optional.of(TITLE));
        }
        return switch (field.type()) {
            case DATE, DATETIME -> Optional.of(DAY);
            case INTEGER, AMOUNT -> Optional.of(NUMBER);
            case ENUM -> Optional.of(KIND);
            case ENUMS, POST, UNIT -> Optional.of(WHO);
            case TEXT, LABEL, BOOLEAN -> of(field.label());
        };
    }

    /** Whether the head alone says nothing of which of several such fields it is. */
    static boolean isAnybodys(String head) {
        for (var role : values()) {
            if (role.heads.contains(head)) {
                return true;
            }
        }
        return false;
    }
}
