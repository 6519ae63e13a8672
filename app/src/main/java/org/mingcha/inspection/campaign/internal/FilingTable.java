package org.mingcha.inspection.campaign.internal;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mingcha.evidence.bundle.AcceptedFigures;
import org.mingcha.inspection.campaign.AssessmentId;
import org.mingcha.tlog.Hash;
import org.mingcha.tlog.Hashing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was filed, byte for byte; rows are only added. */
@Component
public class FilingTable implements AcceptedFigures {
    private final JdbcClient jdbc;

    FilingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As the assessment's next filing; its number. */
    int add(AssessmentId assessment, SortedMap<String, byte[]> parts) {
        int number = 1 + newest(assessment);
        parts.forEach((name, bytes) -> add(assessment, number, name, bytes));
        return number;
    }

    public SortedMap<String, byte[]> parts(AssessmentId assessment, int number) {
        var parts = new TreeMap<String, byte[]>();
        jdbc.sql("""
                        select p.name, f.bytes
                        from inspection.filing p
                        join inspection.filed f on f.digest = p.digest
                        where p.assessment = :assessment and p.number = :number
                        """)
                .param("assessment", assessment.value())
                .param("number", number)
                .query(row -> {
                    parts.put(row.getString("name"), row.getBytes("bytes"));
                });
        return parts;
    }

    @Override
    public Optional<byte[]> find(Hash sha256) {
        return jdbc.sql("select f.bytes from inspection.filed f where f.digest = :digest")
                .param("digest", sha256.bytes())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    SortedMap<String, Hash> digests(AssessmentId assessment, int number) {
        var digests = new TreeMap<String, Hash>();
        jdbc.sql("""
                        select p.name, p.digest
                        from inspection.filing p
                        where p.assessment = :assessment and p.number = :number
                        """)
                .param("assessment", assessment.value())
                .param("number", number)
                .query(row -> {
                    digests.put(row.getString("name"), Hash.of(row.getBytes("digest")));
                });
        return digests;
    }

    private int newest(AssessmentId assessment) {
        return jdbc.sql("select coalesce(max(number), 0) from inspection.filing where assessment = :assessment")
                .param("assessment", assessment.value())
                .query(Integer.class)
                .single();
    }

    private void add(AssessmentId assessment, int number, String name, byte[] bytes) {
        var digest = Hashing.sha256(bytes).bytes();
        jdbc.sql("insert into inspection.filed (digest, bytes) values (:digest, :bytes) on conflict do nothing")
                .param("digest", digest)
                .param("bytes", bytes)
                .update();
        jdbc.sql("""
                        insert into inspection.filing (assessment, number, name, digest)
                        values (:assessment, :number, :name, :digest)
                        """)
                .param("assessment", assessment.value())
                .param("number", number)
                .param("name", name)
                .param("digest", digest)
                .update();
    }
}
