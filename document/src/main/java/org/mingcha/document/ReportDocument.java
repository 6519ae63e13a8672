package org.mingcha.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report ({@code mingcha-report/1}) or a reading of one and makes the document that its texts describe. */
public final class ReportDocument {

    /** A report, and a reading of one in another language. */
    private static final List<String> FORMATS = List.of("mingcha-report/1", "mingcha-reading/1");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReportDocument() {}

    public static Document from(byte[] report, Layout layout) {
        try {
            return from(JSON.readTree(report), layout);
        } catch (JacksonException e) {
            throw new MalformedReport("the report is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    public static Document from(JsonNode report, Layout layout) {
        if (!FORMATS.contains(report.path("format").asString(""))) {
            throw new MalformedReport("the report's format is none of " + FORMATS);
        }
        List<Block> blocks = new ReportBlocks().read(report.path("texts").path(layout.key()), "texts." + layout.key());
        EvidenceIndex.of(report).check(blocks);
        return new Document(
                report.path("texts").path("lang").asString("zh-CN"), clock(report), identifier(report), blocks);
    }

    private static Instant clock(JsonNode report) {
        String time = report.path("computed_at").asString("");
        try {
            return Instant.parse(time);
        } catch (DateTimeException e) {
            throw new MalformedReport("computed_at is no instant: " + time, e);
        }
    }

    private static String identifier(JsonNode report) {
        return String.join(
                "-",
                report.path("unit").asString(""),
                report.path("checklist").asString(""),
                report.path("period").asString(""));
    }
}
