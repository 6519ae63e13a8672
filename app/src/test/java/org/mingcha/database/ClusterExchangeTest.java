package org.mingcha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterExchangeTest {
    @TempDir
    private Path data;

    private ClusterExchange exchange = new ClusterExchange(new DataDirectory(Path.of("")));

    @BeforeEach
    void twoClusters() throws IOException {
        exchange = new ClusterExchange(new DataDirectory(data));
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/which"), "newer");
        Files.createDirectories(exchange.other().resolve("postgres"));
        Files.writeString(exchange.other().resolve("postgres/which"), "former");
    }

    @Test
    void oneTakesTheOthersPlace() {
        exchange.run(data.resolve("upgrade/undone"));
        assertThat(data.resolve("postgres/which")).hasContent("former");
        assertThat(data.resolve("upgrade/undone/which")).hasContent("newer");
    }

    @Test
    void killedBetweenTheMovesTheNextStartMakesTheSecond() throws IOException {
        Files.writeString(exchange.other().resolve("whole"), "");
        exchange.finish();
        assertThat(data.resolve("postgres/which")).hasContent("newer");
        Files.move(data.resolve("postgres"), data.resolve("upgrade/undone"));
        exchange.finish();
        assertThat(data.resolve("postgres/which")).hasContent("former");
    }

    @Test
    void oneThatIsNotWholeNeverTakesAPlace() throws IOException {
        Files.move(data.resolve("postgres"), data.resolve("upgrade/undone"));
        exchange.finish();
        assertThat(data.resolve("postgres")).doesNotExist();
    }
}
