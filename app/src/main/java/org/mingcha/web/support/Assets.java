package org.mingcha.web.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Addresses of stylesheets and scripts; each carries its content's digest, so browsers may keep it for ever. */
@Component
public class Assets {
    private static final String[] SCRIPTS = {"htmx-2.0.11.min.js", "keys.js", "forms.js", "outbox.js"};

    private static final String[] STYLES = {
        "tokens.css", "base.css", "controls.css", "marks.css", "lists.css", "work.css", "media.css"
    };

    private final Map<String, String> addresses;

    Assets() {
        addresses = Stream.of(
                        Stream.of(STYLES), Stream.of(SCRIPTS), Stream.of("mark.svg", "outbox-page.js", "passkeys.js"))
                .flatMap(each -> each)
                .collect(Collectors.toUnmodifiableMap(name -> name, Assets::address));
    }

    public String[] styles() {
        return Stream.of(STYLES).map(this::url).toArray(String[]::new);
    }

    public String[] scripts() {
        return Stream.of(SCRIPTS).map(this::url).toArray(String[]::new);
    }

    public String url(String name) {
        var address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return address;
    }

    private static String address(String name) {
        try (var in = new ClassPathResource("static/assets/" + name).getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return "/assets/" + name + "?v=" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read asset " + name, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }
}
