package org.mingcha.paper.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.mingcha.evidence.paper.PaperNumber;
import org.mingcha.evidence.paper.PaperSheet;
import org.mingcha.evidence.paper.SentenceBook;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.mingcha.transparency.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** paper.number, paper.book: the register of documents. */
@Component
public class NumberTable {
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    NumberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number given. */
    public record Row(PaperNumber number, Hash content, RecordId record, OffsetDateTime at) {}

    /** What is new about a number; the rest the table knows. */
    public record NewRow(String unit, PaperNumber number, Numberable paper, RecordId record, PaperSheet sheet) {}

    /** As it was numbered. */
    record Kept(PaperSheet sheet, SentenceBook book, RecordId record) {}

    /** Two who number for one unit come one after the other, in whatever processes; the keys are the fence behind it. */
    void lock(String unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('paper.number'), hashtext(:unit))")
                .param("unit", unit)
                .query((row, number) -> true)
                .single();
    }

    /** The numbers of a paper, the newest first. */
    public List<Row> of(String kind, String reference) {
        return jdbc.sql("""
                        select series, year, number, content, record_id, given_at
                        from paper.number
                        where kind = :kind and reference = :reference
                        order by record_id desc
                        limit :most
                        """)
                .param("kind", kind)
                .param("reference", reference)
                .param("most", MOST)
                .query((row, place) -> new Row(
                        new PaperNumber(row.getString("series"), row.getInt("year"), row.getLong("number")),
                        Hash.of(row.getBytes("content")),
                        new RecordId(row.getLong("record_id")),
                        row.getObject("given_at", OffsetDateTime.class)))
                .list();
    }

    /** The newest of a paper. */
    Optional<Kept> newest(String kind, String reference) {
        return jdbc.sql("""
                        select n.sheet, b.sentences, n.record_id
                        from paper.number n
                        join paper.book b on b.digest = n.book
                        where n.kind = :kind and n.reference = :reference
                        order by n.record_id desc
                        limit 1
                        """)
                .param("kind", kind)
                .param("reference", reference)
                .query((row, place) -> new Kept(
                        PaperSheet.fromJson(row.getBytes("sheet")),
                        SentenceBook.fromJson(row.getBytes("sentences")),
                        new RecordId(row.getLong("record_id"))))
                .optional();
    }

    /** The one after the highest of its series and year. */
    long next(String unit, String series, int year) {
        return jdbc.sql("""
                        select coalesce(max(number), 0) + 1
                        from paper.number
                        where unit = :unit and series = :series and year = :year
                        """)
                .param("unit", unit)
                .param("series", series)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    boolean isTaken(String unit, PaperNumber number) {
        return jdbc.sql("""
                        select exists (
                            select from paper.number
                            where unit = :unit and series = :series and year = :year and number = :number)
                        """)
                .param("unit", unit)
                .param("series", number.series())
                .param("year", number.year())
                .param("number", number.number())
                .query(Boolean.class)
                .single();
    }

    void insert(NewRow row, SentenceBook book) {
        jdbc.sql("""
                        insert into paper.number
                            (unit, series, year, number, kind, reference, content, record_id, sheet, book)
                        values (:unit, :series, :year, :number, :kind, :reference, :content, :record, :sheet, :book)
                        """)
                .param("unit", row.unit())
                .param("series", row.number().series())
                .param("year", row.number().year())
                .param("number", row.number().number())
                .param("kind", row.paper().kind())
                .param("reference", row.paper().reference())
                .param("content", row.paper().content().bytes())
                .param("record", row.record().value())
                .param("sheet", row.sheet().toJson())
                .param("book", keep(book))
                .update();
    }

    private byte[] keep(SentenceBook book) {
        var json = book.toJson();
        var digest = Hashing.sha256(json).bytes();
        jdbc.sql("insert into paper.book (digest, sentences) values (:digest, :sentences) on conflict do nothing")
                .param("digest", digest)
                .param("sentences", json)
                .update();
        return digest;
    }

    /** Each row with the record that it names, for fsck. */
    List<Claim> claims(long after, int most) {
        return jdbc.sql("""
                        select unit, series, year, number, record_id
                        from paper.number
                        where record_id > :after
                        order by record_id
                        limit :most
                        """)
                .param("after", after)
                .param("most", most)
                .query((row, place) -> new Claim(
                        row.getString("unit"),
                        new PaperNumber(row.getString("series"), row.getInt("year"), row.getLong("number")),
                        new RecordId(row.getLong("record_id"))))
                .list();
    }

    /** That this record gives this number. */
    record Claim(String unit, PaperNumber number, RecordId record) {}
}
