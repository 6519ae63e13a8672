package org.mingcha.rules;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.yaml.snakeyaml.Yaml;

/** The names that the product's files give: registers, returns, checklists, the API, forms, settings, poms. */
final class NamesInFiles {
    private static final Pattern CONTROL = Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|type|autocomplete)=\"([^\"]*)\"");
    /** What an input's type or autocomplete asks a browser for that has nothing to do with persons. */
    private static final Set<String> PLAIN = Set.of("off", "text", "button", "submit", "hidden");

    private NamesInFiles() {}

    static List<Named> in(String file, String text) {
        if (file.contains("/resources/registers/") || file.contains("/resources/returns/")) {
            return register(new Yaml().load(text));
        }
        if (file.contains("/resources/checklists/")) {
            return checklist(new Yaml().load(text));
        }
        if (file.endsWith("openapi.yaml")) {
            var names = new ArrayList<Named>();
            api(new Yaml().load(text), "", names);
            return names;
        }
        if (file.endsWith(".jte")) {
            return inputs(file.replaceFirst(".*/jte/", ""), text);
        }
        if (file.endsWith("settings.list")) {
            return text.lines().map(line -> new Named("setting", file, line)).toList();
        }
        return file.endsWith("pom.xml") ? dependencies(file, text) : List.of();
    }

    private static List<Named> register(Map<String, Object> register) {
        var id = register.get("id").toString();
        var names = new ArrayList<Named>();
        scalars(register, key -> !key.equals("fields")).forEach(text -> names.add(new Named("register", id, text)));
        for (var field : list(register.get("fields"))) {
            var place = id + "." + map(field).get("name");
            scalars(field, key -> true).forEach(text -> names.add(new Named("field", place, text)));
        }
        return names;
    }

    private static List<Named> checklist(Map<String, Object> checklist) {
        var names = new ArrayList<Named>();
        for (var item : list(checklist.get("items"))) {
            var place = checklist.get("id") + " " + map(item).get("id");
            scalars(item, key -> true).forEach(text -> names.add(new Named("item", place, text)));
        }
        return names;
    }

    private static void api(Object node, String path, List<Named> names) {
        if (node instanceof List<?> several) {
            several.forEach(each -> api(each, path, names));
        }
        if (!(node instanceof Map<?, ?>)) {
            return;
        }
        map(node).forEach((key, value) -> {
            if (path.endsWith("/properties") || path.equals("/paths")) {
                names.add(new Named("API", path, key));
            }
            if (Set.of("name", "operationId").contains(key) && value instanceof String name) {
                names.add(new Named("API", path, name));
            }
            api(value, path + "/" + key, names);
        });
    }

    private static List<Named> inputs(String file, String text) {
        return CONTROL.matcher(text)
                .results()
                .flatMap(control -> ATTRIBUTE.matcher(control.group()).results())
                .filter(match -> !PLAIN.contains(match.group(2)))
                .map(match -> new Named("input", file, match.group(2)))
                .toList();
    }

    private static List<Named> dependencies(String file, String text) {
        var names = new ArrayList<Named>();
        try {
            var pom = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
            var all = pom.getElementsByTagName("dependency");
            for (int i = 0; i < all.getLength(); i++) {
                var dependency = (Element) all.item(i);
                if (!child(dependency, "scope").equals("test")) {
                    names.add(new Named("client", file, child(dependency, "groupId")));
                }
            }
            return names;
        } catch (Exception unreadable) {
            throw new IllegalStateException(file, unreadable);
        }
    }

    private static String child(Element of, String name) {
        var found = of.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
    }

    private static Stream<String> scalars(Object node, java.util.function.Predicate<String> keys) {
        return switch (node) {
            case Map<?, ?> entries ->
                map(entries).entrySet().stream()
                        .filter(entry -> keys.test(entry.getKey()))
                        .flatMap(entry -> scalars(entry.getValue(), keys));
            case List<?> several -> several.stream().flatMap(each -> scalars(each, keys));
            case String text -> Stream.of(text);
            default -> Stream.empty();
        };
    }

    private static List<?> list(Object node) {
        return node instanceof List<?> several ? several : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
