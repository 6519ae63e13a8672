package org.mingcha.web.outbox;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mingcha.reporting.ReceiptNumber;
import org.mingcha.transparency.RecordId;
import org.mingcha.web.support.BadRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** What an outbox is told: delivered with a receipt, or refused with a sentence and the page that helps. */
public final class OutboxAnswer {
    /** The header that says that an outbox asks, and under which name. */
    public static final String KEY = "Idempotency-Key";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private OutboxAnswer() {}

    public static String key(String sent) {
        if (!sent.matches("[\\w-]{8,64}")) {
            throw new BadRequest(HttpStatus.BAD_REQUEST.value(), "key-malformed");
        }
        return sent;
    }

    public static String receipt(RecordId record) {
        return "/receipts/" + new ReceiptNumber(record).text();
    }

    /** @param href where the receipt can be seen */
    public static ResponseEntity<byte[]> delivered(ReceiptNumber receipt, String href) {
        return answer(HttpStatus.OK, Map.of("receipt", receipt.text(), "href", href));
    }

    public static ResponseEntity<byte[]> conflict(String message, String href) {
        return refused(HttpStatus.CONFLICT, message, href);
    }

    /** Coming back with the same doesn't help. */
    public static ResponseEntity<byte[]> refused(HttpStatus status, String message, String href) {
        var told = new LinkedHashMap<String, String>();
        told.put("message", message);
        told.put("href", href);
        return answer(status, told);
    }

    static ResponseEntity<byte[]> answer(HttpStatus status, Map<String, String> told) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsBytes(told));
    }
}
