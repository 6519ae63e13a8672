package org.mingcha.tlog;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A published log behind HTTP. Servers may compress without being asked, so gzip is undone here. */
final class HttpLog implements LogSource {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST = Tile.FULL * (2 + EntryBundle.LONGEST_ENTRY);

    private final String prefix;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    HttpLog(URI prefix) {
        var text = prefix.toString();
        this.prefix = text.endsWith("/") ? text : text + "/";
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try (var body = open(path).orElse(null)) {
            return body == null ? Optional.empty() : Optional.of(content(path, body));
        }
    }

    @Override
    public Optional<InputStream> open(String path) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(prefix + path))
                .timeout(PATIENCE)
                .header("Accept-Encoding", "gzip, identity")
                .build();
        var response = send(request);
        if (response.statusCode() == 200) {
            return Optional.of(unpacked(response));
        }
        response.body().close();
        if (response.statusCode() == 404 || response.statusCode() == 410) {
            return Optional.empty();
        }
        throw new IOException("HTTP " + response.statusCode() + " for " + request.uri());
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while reading " + request.uri(), stopped);
        }
    }

    private static InputStream unpacked(HttpResponse<InputStream> response) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        return packed ? new GZIPInputStream(response.body()) : response.body();
    }

    private byte[] content(String path, InputStream body) throws IOException {
        var content = body.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new IOException("Larger than any resource of a log: " + prefix + path);
        }
        return content;
    }
}
