package org.mingcha.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.databind.json.JsonMapper;

/** A post with a sign-in of its own. */
record Post(String login, String role, String unit) {
    private static final List<String> HEADER = List.of("Name", "Login", "Role", "Unit code");

    /** Fills the posts by a workbook, as an administrator does; answers each one's one-time address. */
    static Map<String, String> filled(Path data, Post... posts) {
        try {
            var workbook = Files.createTempFile("posts", ".xlsx");
            write(workbook, List.of(posts));
            var imported = ProgramRun.mingcha(data, "import", "users", workbook.toString(), "--json")
                    .ok();
            Files.delete(workbook);
            var addresses = new HashMap<String, String>();
            new JsonMapper()
                    .readTree(imported.out())
                    .path("links")
                    .forEach(each -> addresses.put(
                            each.path("login").asString(),
                            Site.path(each.path("link").asString())));
            return addresses;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, List<Post> posts) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Acceptance", "1.0")) {
            var sheet = workbook.newWorksheet("posts");
            for (int column = 0; column < HEADER.size(); column++) {
                sheet.value(0, column, HEADER.get(column));
            }
            for (int i = 0; i < posts.size(); i++) {
                var post = posts.get(i);
                var cells = List.of(post.login, post.login, post.role, post.unit);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(i + 1, column, cells.get(column));
                }
            }
        }
    }
}
