package org.mingcha.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** YAML as another spelling of our JSON: numbers become strings, so that what is sealed has no doubles. */
public final class YamlText {
    private static final int MOST_CHARACTERS = 16 << 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlText() {}

    /** A resource of this module; a missing one is a fault of the build. */
    public static JsonNode resource(String path) {
        return parse(text(path));
    }

    /** The same as it is written. */
    public static String text(String path) {
        try (InputStream in = YamlText.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The resource " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the resource " + path, e);
        }
    }

    public static JsonNode parse(String yaml) {
        var settings = LoadSettings.builder()
                .setAllowDuplicateKeys(false)
                .setCodePointLimit(MOST_CHARACTERS)
                .build();
        try {
            return node(new PlainLoad(settings).loadFromString(yaml));
        } catch (YamlEngineException e) {
            throw new MalformedEvidence("Not readable as YAML: " + e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new MalformedEvidence("Not readable as YAML: nested too deeply", e);
        }
    }

    private static final class PlainLoad extends Load {
        private final LoadSettings settings;

        PlainLoad(LoadSettings settings) {
            super(settings);
            this.settings = settings;
        }

        @Override
        protected Composer createComposer(String yaml) {
            return new Composer(settings, new PlainEvents(new ParserImpl(settings, new StreamReader(settings, yaml))));
        }
    }

    private static JsonNode node(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> NODES.nullNode();
            case Boolean flag -> NODES.booleanNode(flag);
            case Map<?, ?> map -> object(map);
            case Iterable<?> list -> {
                var array = NODES.arrayNode();
                list.forEach(each -> array.add(node(each)));
                yield array;
            }
            default -> NODES.stringNode(value.toString());
        };
    }

    private static JsonNode object(Map<?, ?> map) {
        var object = NODES.objectNode();
        map.forEach((name, value) -> object.set(String.valueOf(name), node(value)));
        return object;
    }
}
