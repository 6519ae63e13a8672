package org.mingcha.web.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mingcha.web.support.ReadyPage;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The one-page verifier as docs/spec has it, and what a browser may do with it: run just its own scripts, reach nothing. */
@Component
class VerifierPage {
    private static final ClassPathResource FILE = new ClassPathResource("spec/verify.html");
    private static final Pattern INLINE = Pattern.compile("<(script|style)>(.*?)</\\1>", Pattern.DOTALL);

    private final ReadyPage ready;
    private final String policy;

    VerifierPage() {
        var text = text();
        ready = ReadyPage.of("text/html;charset=UTF-8", text);
        policy = "default-src 'none'; script-src" + digests(text, "script") + "; style-src" + digests(text, "style")
                + "; img-src data:; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
    }

    ReadyPage ready() {
        return ready;
    }

    /** {@code Content-Security-Policy}: what stands in the page is allowed by its digest, and so nothing else is. */
    String policy() {
        return policy;
    }

    private static String digests(String page, String kind) {
        return INLINE.matcher(page)
                .results()
                .filter(block -> block.group(1).equals(kind))
                .map(block -> " 'sha256-" + digest(block.group(2)) + "'")
                .collect(Collectors.joining());
    }

    private static String digest(String block) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(block.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK has no SHA-256", e);
        }
    }

    private static String text() {
        try {
            return FILE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + FILE, e);
        }
    }
}
