package org.mingcha.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.mingcha.web.support.Everyone;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The description of this interface: {@code api/openapi.yaml}, which {@code OpenApiTest} makes. */
@Controller
class OpenApiController {
    private final byte[] description;

    OpenApiController() {
        try {
            var yaml = new ClassPathResource("api/openapi.yaml").getContentAsString(StandardCharsets.UTF_8);
            description = Json.MAPPER.writeValueAsBytes(
                    new Load(LoadSettings.builder().build()).loadFromString(yaml));
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
