package org.mingcha.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a report ({@code mingcha-report/1}) and makes the document that its texts describe. */
public final class ReportDocument {

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
        if (!"mingcha-report/1".equals(report.path("format").asString(""))) {
            throw new MalformedReport("the report's format is not mingcha-report/1");
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
