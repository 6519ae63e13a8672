package org.mingcha.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mingcha.Application;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.util.unit.DataSize;

/** A server that wants bodies faster than any line is: each is too slow, and nobody has to wait for that. */
@SpringBootTest(
        classes = {Application.class, BodiesModuleTest.Impatience.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "mingcha.log.origin=bodies.invalid/log")
@Timeout(60)
class BodiesModuleTest {
    private static final int ANNOUNCED = 15_000_000;

    @TestConfiguration
    static class Impatience {
        @Bean
        @Primary
        BodyPace impatience() {
            return new BodyPace(
                    Duration.ZERO, DataSize.ofTerabytes(1), Duration.ofMinutes(1), DataSize.ofMegabytes(256));
        }
    }

    @LocalServerPort
    private int port;

    /** Forms that are read, and routes that were refused before a byte was asked for. */
    @Test
    void aBodyThatComesTooSlowlyIsEndedWhoeverReadsIt() throws IOException {
        for (var path : List.of("/sign-in", "/t/none", "/log/checkpoint", "/api/v1/returns", "/nothing")) {
            try (var line = new Socket("localhost", port)) {
                line.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + ANNOUNCED
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                assertThat(bytesUntilClosed(line)).as(path).isLessThan(ANNOUNCED);
            }
        }
    }

    private static int bytesUntilClosed(Socket line) throws IOException {
        var some = new byte[1_000];
        int sent = 0;
        try {
            for (; sent < ANNOUNCED; sent += some.length) line.getOutputStream().write(some);
        } catch (SocketException closed) {
            return sent;
        }
        return sent;
    }
}
