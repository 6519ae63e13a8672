package org.mingcha.inspection.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Role;
import org.mingcha.evidence.checklist.AnswerKind;
import org.mingcha.evidence.rule.Result;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.inspection.campaign.AssessmentItem;
import org.mingcha.inspection.campaign.ItemAnswer;
import org.mingcha.inspection.campaign.ItemProgress;
import org.mingcha.inspection.campaign.Look;
import org.mingcha.inspection.campaign.ReturnReason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The items of assessments. */
@Component
public class ItemTable {
    private static final HexFormat HEX = HexFormat.of();
    private static final String SELECT = """
            select i.position, i.item, i.asked, i.kind, i.result, i.computed, i.digest, i.first_digest,
                i.confirmed_digest, i.accepted_digest, i.progress, i.answer, i.decision, i.return_reason,
                i.return_words, i.decided_at, i.drawn, i.looks, i.version, i.changed_role, i.changed_at
            from inspection.assessment_item i
            where i.assessment = :assessment
            """;

    private final JdbcClient jdbc;

    ItemTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the checklist's order. */
    public List<AssessmentItemRecord> of(AssessmentId assessment) {
        return jdbc.sql(SELECT + "order by i.position")
                .param("assessment", assessment.value())
                .query((row, number) -> line(row))
                .list();
    }

    public Optional<AssessmentItemRecord> find(AssessmentId assessment, String item) {
        return jdbc.sql(SELECT + "and i.item = :item")
                .param("assessment", assessment.value())
                .param("item", item)
                .query((row, number) -> line(row))
                .optional();
    }

    /** All items of an assessment in one statement: a campaign has thousands. */
    void insert(AssessmentId assessment, List<ComputedItem> items, Role role) {
        jdbc.sql("""
                        insert into inspection.assessment_item
                            (assessment, position, item, asked, kind, result, computed, digest, first_digest, progress,
                             answer, changed_role, changed_at)
                        select :assessment, n.position - 1, n.item, n.asked, n.kind, n.result, n.computed, n.digest,
                            n.digest, n.progress, :answer, :role, database.now_ms()
                        from unnest(cast(:items as text[]), cast(:asked as boolean[]), cast(:kinds as text[]),
                            cast(:results as text[]), cast(:computed as bytea[]), cast(:digests as bytea[]),
                            cast(:progress as text[]))
                            with ordinality n (item, asked, kind, result, computed, digest, progress, position)
                        """)
                .param("assessment", assessment.value())
                .param("answer", ItemAnswerJson.write(ItemAnswer.NONE))
                .param("role", role.code())
                .param("items", items.stream().map(ComputedItem::item).toArray(String[]::new))
                .param("asked", items.stream().map(ComputedItem::asked).toArray(Boolean[]::new))
                .param("kinds", items.stream().map(each -> each.kind().code()).toArray(String[]::new))
                .param(
                        "results",
                        items.stream().map(each -> each.result().code()).toArray(String[]::new))
                .param("computed", items.stream().map(ComputedItem::bytes).toArray(byte[][]::new))
                .param(
                        "digests",
                        items.stream().map(each -> HEX.parseHex(each.digest())).toArray(byte[][]::new))
                .param(
                        "progress",
                        items.stream().map(each -> each.progress().code()).toArray(String[]::new))
                .update();
    }

    /** What the rules say now. A confirmation of something else no longer counts. */
    void recomputed(AssessmentId assessment, ComputedItem item, ItemProgress progress) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set result = :result, computed = :computed, digest = :digest, progress = :progress,
                            decision = case when decision = 'accepted' then 'none' else decision end,
                            version = version + 1
                        where assessment = :assessment and item = :item
                        """)
                .param("assessment", assessment.value())
                .param("item", item.item())
                .param("result", item.result().code())
                .param("computed", item.bytes())
                .param("digest", HEX.parseHex(item.digest()))
                .param("progress", progress.code())
                .update();
    }

    /** What an officer says, and what that makes of the item; not confirmed. */
    void answered(AssessmentId assessment, AssessmentItemRecord said, Role role) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set answer = :answer, given = :given, result = :result, computed = :computed, digest = :digest,
                            progress = :progress, confirmed_digest = null,
                            version = version + 1, changed_role = :role, changed_at = database.now_ms()
                        where assessment = :assessment and position = :position
                        """)
                .param("assessment", assessment.value())
                .param("position", said.position())
                .param("answer", ItemAnswerJson.write(said.answer()))
                .param("given", given(said))
                .param("result", said.result().code())
                .param("computed", said.computed())
                .param("digest", HEX.parseHex(said.digests().now()))
                .param(
                        "progress",
                        (said.conclusion() == Result.UNANSWERED ? ItemProgress.NOT_STARTED : ItemProgress.IN_PROGRESS)
                                .code())
                .param("role", role.code())
                .update();
    }

    void confirmed(AssessmentId assessment, AssessmentItemRecord item, Role role) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set confirmed_digest = digest, progress = 'done',
                            version = version + 1, changed_role = :role, changed_at = database.now_ms()
                        where assessment = :assessment and position = :position
                        """)
                .param("assessment", assessment.value())
                .param("position", item.position())
                .param("role", role.code())
                .update();
    }

    /** Signed: who reviews it sees these. What was returned waits for a new decision. */
    void looks(AssessmentId assessment, int position, int looks) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set looks = :looks, decision = case when decision = 'returned' then 'none' else decision end
                        where assessment = :assessment and position = :position
                        """)
                .param("assessment", assessment.value())
                .param("position", position)
                .param("looks", looks)
                .update();
    }

    /** @param open whether it can still be decided on */
    public void drawn(AssessmentId assessment, List<String> items, boolean open) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set drawn = true, looks = looks | :look, version = version + 1,
                            decision = case when decision = 'accepted' and :open then 'none' else decision end
                        where assessment = :assessment and item = any(:items)
                        """)
                .param("open", open)
                .param("assessment", assessment.value())
                .param("items", items.toArray(String[]::new))
                .param("look", AssessmentItemRecord.bits(Set.of(Look.DRAWN)))
                .update();
    }

    void accepted(AssessmentId assessment, int position, Role role) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set decision = 'accepted', accepted_digest = digest, decided_at = database.now_ms(),
                            version = version + 1, changed_role = :role, changed_at = database.now_ms()
                        where assessment = :assessment and position = :position
                        """)
                .param("assessment", assessment.value())
                .param("position", position)
                .param("role", role.code())
                .update();
    }

    /** With the assessment: what needed no look. */
    void acceptRest(AssessmentId assessment, Role role) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set decision = 'accepted', accepted_digest = digest, decided_at = database.now_ms(),
                            version = version + 1, changed_role = :role, changed_at = database.now_ms()
                        where assessment = :assessment and decision = 'none'
                        """)
                .param("assessment", assessment.value())
                .param("role", role.code())
                .update();
    }

    void returned(AssessmentId assessment, int position, Return given) {
        jdbc.sql("""
                        update inspection.assessment_item
                        set decision = 'returned', progress = 'returned', return_reason = :reason,
                            return_words = :words, decided_at = database.now_ms(), confirmed_digest = null,
                            version = version + 1, changed_role = :role, changed_at = database.now_ms()
                        where assessment = :assessment and position = :position
                        """)
                .param("assessment", assessment.value())
                .param("position", position)
                .param("reason", given.reason().code())
                .param("words", given.words())
                .param("role", given.role().code())
                .update();
    }

    /** A return, by whom. */
    record Return(ReturnReason reason, String words, Role role) {}

    private static @Nullable String given(AssessmentItemRecord item) {
        if (!item.answer().notApplicable().isEmpty()) {
            return Result.NOT_APPLICABLE.code();
        }
        var override = item.answer().override();
        return override == null ? null : override.given().code();
    }

    private static AssessmentItemRecord line(ResultSet row) throws SQLException {
        return new AssessmentItemRecord(
                row.getInt("position"),
                row.getString("item"),
                row.getBoolean("asked"),
                NullableColumns.constant(AnswerKind.class, row.getString("kind")),
                NullableColumns.constant(Result.class, row.getString("result")),
                row.getBytes("computed"),
                digests(row),
                NullableColumns.constant(ItemProgress.class, row.getString("progress")),
                ItemAnswerJson.read(row.getBytes("answer")),
                review(row),
                row.getBoolean("drawn"),
                AssessmentItemRecord.looks(row.getInt("looks")),
                row.getInt("version"),
                new CampaignRecord.Change(
                        row.getString("changed_role"),
                        Objects.requireNonNull(NullableColumns.time(row, "changed_at"))));
    }

    private static AssessmentItemRecord.Digests digests(ResultSet row) throws SQLException {
        return new AssessmentItemRecord.Digests(
                HEX.formatHex(row.getBytes("digest")),
                HEX.formatHex(row.getBytes("first_digest")),
                hex(row.getBytes("confirmed_digest")),
                hex(row.getBytes("accepted_digest")));
    }

    private static AssessmentItem.Review review(ResultSet row) throws SQLException {
        var reason = row.getString("return_reason");
        return new AssessmentItem.Review(
                NullableColumns.constant(AssessmentItem.Decision.class, row.getString("decision")),
                reason == null ? null : NullableColumns.constant(ReturnReason.class, reason),
                row.getString("return_words"),
                NullableColumns.time(row, "decided_at"));
    }

    private static @Nullable String hex(byte @Nullable [] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
