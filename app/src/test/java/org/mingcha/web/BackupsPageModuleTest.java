package org.mingcha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mingcha.accounts.Role;
import org.mingcha.transparency.backup.TestKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whether there are backups is told to administrators of the root, on a page and as a metric. */
@WebWorldTest
class BackupsPageModuleTest {
    private static final Pattern AGE =
            Pattern.compile("^mingcha_backup_elapsed_seconds ([0-9.E]+)$", Pattern.MULTILINE);

    @TempDir
    private static Path folder;

    private static WebWorld world;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void backups(DynamicPropertyRegistry registry) {
        registry.add("mingcha.backup.recipient", () -> key().toString());
        registry.add("mingcha.backup.directory", () -> folder.resolve("disk").toString());
    }

    private static Path key() {
        var key = folder.resolve("safe.pub");
        return Files.exists(key) ? key : TestKeys.made(folder, "safe").publicKey();
    }

    @BeforeEach
    void populate() {
        if (world == null) {
            world = WebWorld.of(context);
            world.addAccount("root.keeper", Role.ADMIN, "CN");
            world.addAccount("root.auditor", Role.AUDITOR, "CN");
        }
        jdbc.sql("delete from transparency.backup").update();
    }

    @Test
    void theLastGoodOneAndWhatFailedSinceAreShown() {
        insert("50 hours", "mingcha-0a1b2c3d-20261128T010000Z.zip.gpg", "");
        insert("2 hours", "", "transparency.backup.full");
        var page = page("root.keeper");
        assertThat(page)
                .contains("mingcha-0a1b2c3d-20261128T010000Z.zip.gpg")
                .contains("age 2 d 2 h")
                .contains("The disk is full, and no backup was made")
                .contains("safe@example.cn")
                .contains("cannot be written to");
        assertThat(age()).isBetween(50 * 3600.0, 50 * 3600 + 600.0);
    }

    @Test
    void nobodyElseReadsIt() {
        assertThat(browser("root.auditor").get("/settings/backups").statusCode())
                .isEqualTo(404);
        assertThat(browser(WebWorld.login(Role.ADMIN, WebWorld.INSIDE))
                        .get("/settings/backups")
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser(WebWorld.login(Role.ADMIN, WebWorld.INSIDE)).get("/").body())
                .doesNotContain("/settings/backups");
        assertThat(browser("root.keeper").get("/").body()).contains("/settings/backups");
    }

    private void insert(String age, String file, String fault) {
        jdbc.sql("""
                        insert into transparency.backup (began, file, bytes, sha256, entries, fault, arguments)
                        values (now() - cast(:age as interval), :file, 7000000, 'ab', 5, :fault, '{}')
                        """)
                .param("age", age)
                .param("file", file)
                .param("fault", fault)
                .update();
    }

    private String page(String login) {
        var browser = browser(login);
        browser.get("/preferences?lang=en");
        return browser.get("/settings/backups").body();
    }

    private SignedInBrowser browser(String login) {
        return SignedInBrowser.of(port, login, WebWorld.PASSWORD);
    }

    private double age() {
        var metrics = Program.of(context, port, "root.keeper", false).get("/actuator/prometheus");
        var age = AGE.matcher(metrics.body());
        assertThat(age.find()).isTrue();
        return Double.parseDouble(age.group(1));
    }
}
