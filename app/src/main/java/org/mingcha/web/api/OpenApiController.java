package org.mingcha.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingcha.evidence.YamlText;
import org.mingcha.web.support.Everyone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of this interface, written by hand in {@code api/openapi.yaml}; a test holds the routes against it. */
@Controller
class OpenApiController {
    private final byte[] description;

    OpenApiController() {
        try {
            var yaml = new ClassPathResource("api/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
            description = Json.MAPPER.writeValueAsBytes(YamlText.parse(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the description of the API", e);
        }
    }

    @GetMapping("/api/openapi.json")
    @Everyone
    ResponseEntity<byte[]> description() {
        return Json.of(description);
    }
}
