package org.mingcha.claims.internal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingcha.claims.CorrectionSettings;
import org.mingcha.database.MingchaClock;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.springframework.stereotype.Component;

/**
 * Which links a source may have, so that nobody's post and nobody's page is ever kept as one: those to a site on the
 * administrator's list, and those under the address of an open channel that a body near the unit has registered. A
 * channel's bare host counts only with a filing number of its own, for on a shared host everybody else writes too.
 */
@Component
class OfficialSites {
    private static final int LONGEST = 300;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    private final CorrectionSettings settings;
    private final ChannelTable channels;
    private final Organisation organisation;
    private final MingchaClock clock;

    OfficialSites(CorrectionSettings settings, ChannelTable channels, Organisation organisation, MingchaClock clock) {
        this.settings = settings;
        this.channels = channels;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** What is wrong with this link of a unit's source. */
    /** Code of what is wrong with it; empty: nothing. */
    Optional<String> wrongWith(String unit, String link) {
        var place = place(link);
        if (place.isEmpty()) {
            return Optional.of("link-malformed");
        }
        var uri = place.get();
        boolean official = isListed(host(uri)) || isOnChannel(unit, uri);
        return official ? Optional.empty() : Optional.of("link-not-official");
    }

    private static Optional<URI> place(String link) {
        try {
            var uri = new URI(link);
            boolean plain = link.length() <= LONGEST
                    && ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawFragment() == null
                    && PORTS.contains(uri.getPort())
                    && uri.normalize().equals(uri);
            return plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }

    private boolean isListed(String host) {
        return settings.sites().stream().anyMatch(site -> isPartOf(host, site));
    }

    private static boolean isPartOf(String host, String site) {
        return host.equals(site) || host.endsWith("." + site);
    }

    private boolean isOnChannel(String unit, URI link) {
        return channels.open(near(unit), clock.today()).stream().anyMatch(channel -> covers(channel, link));
    }

    private static boolean covers(ChannelTable.Channel channel, URI link) {
        var site = channel.site().contains("://") ? channel.site() : "https://" + channel.site();
        var at = place(site);
        if (at.isEmpty()) {
            return false;
        }
        var path = path(at.get());
        return path.isEmpty()
                ? channel.filed() && isPartOf(host(link), host(at.get()))
                : host(link).equals(host(at.get())) && link.getRawQuery() == null && isUnder(path(link), path);
    }

    private static boolean isUnder(String path, String above) {
        return path.equals(above) || path.startsWith(above + "/");
    }

    private static String host(URI uri) {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    /** Without the slash at its end. */
    private static String path(URI uri) {
        var path = uri.getRawPath() == null ? "" : uri.getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    /** The unit, those above it, and the bodies right below each of these: a county's bureaus are among them. */
    private List<String> near(String unit) {
        var above = organisation.path(unit).stream()
                .map(UnitView::code)
                .filter(code -> !code.equals(Organisation.ROOT))
                .toList();
        return Stream.concat(
                        above.stream(),
                        above.stream()
                                .flatMap(code -> organisation.children(code).stream())
                                .map(UnitView::code))
                .distinct()
                .collect(Collectors.toList());
    }
}
