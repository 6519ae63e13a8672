package org.mingcha.rules;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Forbidden things, added on trial to what is really there. */
final class NeverTrials {
    private static final String REGISTERS = "evidence/src/main/resources/registers/";
    private static final String API = "app/src/main/resources/api/openapi.yaml";
    private static final String JAVA = "app/src/main/java/org/mingcha/";

    /**
     * A file of the product with one thing more.
     *
     * @param found how the test has to name it
     */
    record Trial(String file, UnaryOperator<String> edit, String found) {
        @Override
        public String toString() {
            return found;
        }
    }

    /** A column more. */
    record Column(String sql, String found) {
        @Override
        public String toString() {
            return found;
        }
    }

    private NeverTrials() {}

    static Stream<Column> columns() {
        return Stream.of(
                new Column(
                        "alter table ledger.entry add column whose_account text",
                        "column ledger.entry: whose_account text -> account"),
                new Column(
                        "alter table web.feedback add column asked_by text",
                        "column web.feedback: asked_by text -> who"),
                new Column(
                        "alter table web.feedback add column ip_address inet",
                        "column web.feedback: ip_address inet -> contact"),
                new Column(
                        "alter table ledger.entry add column yueduliang bigint",
                        "column ledger.entry: yueduliang bigint -> reach"),
                new Column(
                        "create table inspection.zhongdianren (id bigint, minzu text)",
                        "column inspection.zhongdianren: minzu text -> ethnic"));
    }

    static Stream<Trial> files() {
        return Stream.concat(data(), sources());
    }

    private static Stream<Trial> data() {
        return Stream.of(
                field("claim", "{name: f1, zh: 发布者昵称, en: Nickname, type: text}", "field claim.f1: 发布者昵称 -> account"),
                field(
                        "claim",
                        "{name: post_url, zh: 链接, en: Link, type: text}",
                        "field claim.post_url: post_url -> post"),
                field(
                        "question",
                        "{name: faith, zh: 备注, en: Remark, type: text}",
                        "field question.faith: faith -> faith"),
                field(
                        "incident",
                        "{name: kind2, zh: 分类, en: Sort, type: enum, choices: [[舆情, Talk], [其他, Other]]}",
                        "field incident.kind2: 舆情 -> opinion"),
                new Trial(
                        API,
                        api -> api.replaceFirst(
                                "(?m)^( +)Problem:$",
                                "$1Asker:\n$1  properties: {takedownRequest: {type: string}}\n$0"),
                        "API /components/schemas/Asker/properties: takedownRequest -> removal"),
                new Trial(
                        API,
                        api -> api.replaceFirst("(?m)^paths:$", "paths:\n  /api/v1/crawls: {get: {operationId: list}}"),
                        "API /paths: /api/v1/crawls -> gathering"),
                new Trial(
                        API,
                        api -> api.replaceFirst(
                                "(?m)^( +)(sentence: \\{type: string, maxLength: 300.*)$",
                                "$1$2\n$1said_by: {type: string}"),
                        "API /components/schemas/NewClaim/properties: said_by -> who"),
                new Trial(
                        "app/src/main/jte/feedback/feedback.jte",
                        page -> page
                                + "<input class=\"field\" type=\"tel\" name=\"how\" autocomplete=\"tel\"><input name=\"phone\">",
                        "input feedback/feedback.jte: phone -> contact"),
                new Trial(
                        "app/src/main/resources/settings.list",
                        list -> list + "mingcha.crawler.start\n",
                        "setting app/src/main/resources/settings.list: mingcha.crawler.start -> gathering"),
                new Trial(
                        "app/pom.xml",
                        pom -> pom.replaceFirst(
                                "<dependencies>",
                                "<dependencies><dependency><groupId>org.jsoup</groupId><artifactId>jsoup</artifactId></dependency>"),
                        "client app/pom.xml: org.jsoup -> reaches out"));
    }

    private static Stream<Trial> sources() {
        return Stream.of(
                new Trial(
                        JAVA + "ledger/SubmitEntry.java",
                        code -> code.replace("String reason)", "String reason, long followerCount)"),
                        "component org.mingcha.ledger.SubmitEntry: followerCount long -> reach"),
                new Trial(
                        JAVA + "inspection/finding/internal/FindingFacts.java",
                        code -> code.replaceFirst(
                                "static final String",
                                "static final String SENTIMENT = \"sentiment\";\n static final String"),
                        "name org.mingcha.inspection.finding.internal.FindingFacts: sentiment -> opinion"),
                new Trial(
                        JAVA + "web/feedback/FeedbackController.java",
                        code -> code.replaceFirst("@GetMapping\\(\"[^\"]*\"\\)", "@GetMapping(\"/watchlist\")"),
                        "address org.mingcha.web.feedback.FeedbackController: /watchlist -> list of people"),
                new Trial(
                        JAVA + "ledger/internal/EvidenceStore.java",
                        code -> code.replaceFirst("import ", "import java.net.http.HttpClient;\nimport "),
                        "client org.mingcha.ledger.internal.EvidenceStore: java.net.http.HttpClient -> reaches out"),
                new Trial(
                        JAVA + "web/feedback/FeedbackController.java",
                        code -> code.replaceFirst(
                                "(?s)\\}\\s*$",
                                "static Object page(java.net.URI at) throws Exception { return at.toURL().openStream(); }\n}"),
                        "client org.mingcha.web.feedback.FeedbackController: java.net.URL.toURL -> reaches out"));
    }

    private static Trial field(String register, String line, String found) {
        return new Trial(REGISTERS + register + ".yaml", text -> text + "  - " + line + "\n", found);
    }

    /** As a trial expects them. */
    static List<String> found(Map<Named, String> forbidden) {
        return forbidden.entrySet().stream()
                .map(entry -> entry.getKey() + " -> " + entry.getValue().replaceFirst(" \\(.*", ""))
                .toList();
    }
}
