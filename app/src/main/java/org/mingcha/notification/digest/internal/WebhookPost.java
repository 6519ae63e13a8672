package org.mingcha.notification.digest.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.mingcha.notification.digest.Delivery;
import org.mingcha.notification.digest.Delivery.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages to robots, and says of each failure whether the message may have arrived. Signatures carry the machine's
 * own time, not the database's: the other side compares it with the true one. Addresses are in no log and no message.
 */
@Component
class WebhookPost {
    private static final Logger LOG = LoggerFactory.getLogger(WebhookPost.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** WeCom; DingTalk; Feishu, twice. */
    private static final Set<Long> TOO_FAST = Set.of(45009L, 130101L, 9499L, 11232L);

    private static final long BUSY = -1;

    private final InstantSource machine = InstantSource.system();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Delivery send(Target target, String text) {
        var message = GroupMessage.of(target, text, machine.instant());
        var request = HttpRequest.newBuilder(message.address())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.body()))
                .build();
        try {
            return answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (SSLHandshakeException e) {
            LOG.warn("A robot's TLS was not accepted, and nothing was sent: {}", e.getMessage());
            return new Delivery.Later(Reason.UNREACHABLE, "");
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Delivery.Later(Reason.UNREACHABLE, "");
        } catch (IOException e) {
            return new Delivery.Unknown(Reason.NO_ANSWER, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Delivery.Unknown(Reason.NO_ANSWER, "");
        }
    }

    private static Delivery answer(HttpResponse<String> answer) {
        var status = Integer.toString(answer.statusCode());
        return switch (answer.statusCode()) {
            case 200 ->
                code(answer.body())
                        .map(WebhookPost::ofCode)
                        .orElseGet(() -> new Delivery.Refused(Reason.REFUSED, status));
            case 429 -> new Delivery.Later(Reason.TOO_FAST, status);
            case 503 -> new Delivery.Later(Reason.BUSY, status);
            default ->
                answer.statusCode() >= 500
                        ? new Delivery.Unknown(Reason.BUSY, status)
                        : new Delivery.Refused(Reason.REFUSED, status);
        };
    }

    private static Delivery ofCode(long code) {
        var detail = Long.toString(code);
        if (code == 0) {
            return new Delivery.Delivered();
        }
        if (code == BUSY) {
            return new Delivery.Later(Reason.BUSY, detail);
        }
        return TOO_FAST.contains(code)
                ? new Delivery.Later(Reason.TOO_FAST, detail)
                : new Delivery.Refused(Reason.REFUSED, detail);
    }

    /** All three answer 200 and say in the body what happened. */
    private static Optional<Long> code(String body) {
        try {
            var json = JsonMapper.shared().readTree(body);
            return Stream.of("errcode", "code", "StatusCode")
                    .map(json::path)
                    .filter(JsonNode::isIntegralNumber)
                    .map(JsonNode::longValue)
                    .findFirst();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
