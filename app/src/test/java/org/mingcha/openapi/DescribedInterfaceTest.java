package org.mingcha.openapi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** An answer that the description does not know fails whoever asked: a server that lies is told so. */
class DescribedInterfaceTest {
    private static final String JSON = "application/json";

    @Test
    void whatIsDescribedPasses() {
        assertThatCode(() -> answered("/api/v1/changes", 200, JSON, "{\"changes\":[],\"through\":null,\"next\":null}"))
                .doesNotThrowAnyException();
        assertThatCode(() -> answered("/api/v1/nothing", 200, JSON, "{}")).doesNotThrowAnyException();
    }

    @Test
    void aStatusAFieldATypeOrAFormThatIsNotDescribedFails() {
        refused("/api/v1/changes", 404, "application/problem+json", "{}");
        refused("/api/v1/changes", 200, "text/html", "");
        refused("/api/v1/changes", 200, JSON, "{\"changes\":[],\"through\":null,\"next\":null,\"by\":\"x\"}");
        refused("/api/v1/changes", 200, JSON, "{\"changes\":[],\"next\":null}");
        refused("/api/v1/changes", 200, JSON, "{\"changes\":[],\"through\":\"1\",\"next\":null}");
        refused("/api/v1/changes", 200, JSON, """
                {"changes": [{"index": 1, "recorded_at": "yesterday", "type": "x", "unit": "1", "register": null,
                 "entry": null, "href": null}], "through": 1, "next": null}""");
    }

    private static void refused(String path, int status, String type, String body) {
        assertThatThrownBy(() -> answered(path, status, type, body)).as(body).isInstanceOf(AssertionError.class);
    }

    private static void answered(String path, int status, String type, String body)
            throws IOException, InterruptedException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + server.getAddress().getPort() + path))
                    .build();
            var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            DescribedInterface.check(request, "", answer);
        } finally {
            server.stop(0);
        }
    }
}
