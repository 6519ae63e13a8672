package org.mingcha.acceptance;

import java.util.List;

/** What clerks draft in Excel for a field of work of their own, and the ledger that they have kept of it so far. */
final class OwnDrafts {
    static final String CHECKLIST = "safety-2025";

    static final List<List<String>> REGISTER = List.of(
            List.of("登记簿", "隐患排查台账"),
            List.of("代号", "hazard"),
            List.of("几日内登记", "10"),
            List.of("办结日期栏", "整改完成日期"),
            List.of(""),
            List.of("栏目", "类型", "必填", "选项", "事实或文字", "计量单位"),
            List.of("排查日期", "日期", "是"),
            List.of("隐患名称", "文字", "是"),
            List.of("隐患等级", "选项", "是", "一般、较大、重大"),
            List.of("所在场所", "文字"),
            List.of("整改措施", "文字"),
            List.of("责任岗位", "岗位"),
            List.of("整改期限", "日期"),
            List.of("整改完成日期", "日期"),
            List.of("参与检查人数", "整数", "", "", "", "人"));

    static final List<List<String>> RETURN = List.of(
            List.of("报表", "月度隐患报表"),
            List.of("代号", "hazard_monthly"),
            List.of("周期", "每月"),
            List.of("期间", "2025-12"),
            List.of("截止日", "次月5日"),
            List.of("可以零报告", "是"),
            List.of("零报告核对的登记簿", "隐患排查台账"),
            List.of("填报单位", "村、学校"),
            List.of(""),
            List.of("栏目", "类型", "必填", "计量单位", "取自登记簿"),
            List.of("隐患数", "整数", "是", "处", "隐患排查台账"),
            List.of("整改投入", "金额", "", "元"),
            List.of("说明", "文字"));

    /** As an office keeps it: a title above, other names, days in three spellings, a total below. */
    static final List<List<String>> LEDGER = List.of(
            List.of("云岭镇安全隐患排查整改台账（2025年）"),
            List.of("序号", "排查日期", "隐患名称", "隐患等级", "所在场所", "整改期限", "整改完成日期", "参与检查人数（人）"),
            List.of("1", "2025年2月3日", "配电箱无盖板", "一般", "镇农贸市场", "2025-02-10", "2025-02-08", "3"),
            List.of("2", "2025.4.12", "消防通道堆放杂物", "重大", "云岭小学", "2025-04-20", "2025-04-18", "4人"),
            List.of("3", "2025/7/1", "灭火器过期", "较大", "云岭宾馆", "2025-07-10", "2025-07-15", "2"),
            List.of("4", "2025-10-9", "临时用电拉线", "一般", "石桥工地", "2025-10-20", "", "5"),
            List.of("合计", "", "", "", "", "", "", "14"));

    /** Meetings of that field of work, in a book of its own; one of them was of another field too. */
    static final List<List<String>> MEETINGS = List.of(
            List.of("云岭镇安全生产会议台账（2025年）"),
            List.of("序号", "会议时间", "会议名称", "类型", "主持人", "参会人数"),
            List.of("1", "2025年3月4日", "一季度安全生产部署会", "部署", "分管责任人", "21人"),
            List.of("2", "2025.9.2", "汛期安全生产部署会", "部署", "分管责任人", "25"),
            List.of("3", "2025-11-12", "形势分析会", "分析研判", "第一责任人", "9"),
            List.of("合计", "", "", "", "", "55"));

    static final List<List<String>> ITEMS = List.of(
            List.of("安全生产自查清单"),
            List.of("编号：" + CHECKLIST),
            List.of(
                    "序号", "检查内容", "分值", "适用对象", "填报方式", "取自登记簿", "工作领域", "条件", "统计", "统计期间", "指标", "达标", "部分达标", "句子",
                    "零值句子", "整改措施"),
            item("1", "是否排查隐患", "", "", "", "排查隐患", "每季度≥1", "≥1", "排查隐患{排查隐患}处", "未排查隐患"),
            item("2", "重大隐患是否有登记", "隐患等级=重大", "次数", "", "重大隐患", "≥0", "", "登记重大隐患{重大隐患}处", "未发现重大隐患"),
            item("3", "较大以上隐患是否整改", "隐患等级=较大、重大；整改完成日期已填", "", "", "整改", "≥1", "", "整改较大以上隐患{整改}处", "未整改"),
            item("4", "是否按期整改", "整改完成日期≤整改期限", "", "", "按期整改", "≥3", "≥1", "按期整改{按期整改}处", "无按期整改"),
            item("5", "检查力量是否足够", "", "参与检查人数合计", "", "检查人次", "≥10", "", "参与检查{检查人次}人次", "无人参与"),
            item("6", "整改是否及时", "", "天数：排查日期至整改完成日期", "", "整改天数", "≤10", "", "整改一般用{整改天数}天", "尚无整改"),
            item("7", "近两年是否持续排查", "", "", "近2年", "近两年排查", "≥4", "", "近两年排查{近两年排查}处", "近两年未排查"),
            List.of(
                    "8",
                    "是否召开会议部署",
                    "10",
                    "乡镇",
                    "台账计算",
                    "会议台账",
                    "安全生产",
                    "类型=部署",
                    "",
                    "",
                    "部署会议",
                    "≥1",
                    "",
                    "召开部署会议{部署会议}次",
                    "未召开部署会议",
                    "及时部署"),
            List.of("9", "是否配备专职安全员", "10", "乡镇", "文字说明"),
            List.of("10", "是否有应急预案", "10", "乡镇", "材料"),
            List.of("合计", "", "100"));

    private OwnDrafts() {}

    private static List<String> item(
            String id,
            String question,
            String condition,
            String measure,
            String period,
            String figure,
            String enough,
            String partly,
            String sentence,
            String zero) {
        return List.of(
                id, question, "10", "乡镇", "台账计算", "隐患排查台账", "", condition, measure, period, figure, enough, partly,
                sentence, zero, "按期整改");
    }
}
