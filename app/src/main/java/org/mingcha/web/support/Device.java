package org.mingcha.web.support;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of browser and system that a request comes from, in their own names: enough to recognise one's own. */
final class Device {
    /** The first that is found: most call themselves by the names of others too. */
    private static final List<Entry<String, String>> BROWSERS = List.of(
            Map.entry("MicroMessenger", "WeChat"),
            Map.entry("DingTalk", "DingTalk"),
            Map.entry("Edg", "Edge"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("Safari/", "Safari"));

    private static final List<Entry<String, String>> SYSTEMS = List.of(
            Map.entry("HarmonyOS", "HarmonyOS"),
            Map.entry("OpenHarmony", "HarmonyOS"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iOS"),
            Map.entry("iPad", "iPadOS"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** Empty: it does not say. */
    static String of(@Nullable String agent) {
        var text = agent == null ? "" : agent;
        return Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> names.stream()
                        .filter(name -> text.contains(name.getKey()))
                        .map(Entry::getValue)
                        .limit(1))
                .collect(Collectors.joining(" · "));
    }
}
