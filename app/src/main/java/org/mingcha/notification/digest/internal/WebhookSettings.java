package org.mingcha.notification.digest.internal;

import java.net.URI;
import java.util.List;
import org.mingcha.notification.digest.WebhookFormat;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where webhooks may lead: an admin of some county must not make the server talk to whatever it reaches.
 *
 * @param hosts an office's own installations of the chat programs, beside the vendors': {@code im.example.cn}; with a
 *     scheme and a port where it isn't https on 443
 */
@ConfigurationProperties("mingcha.webhook")
record WebhookSettings(@DefaultValue List<String> hosts) {
    WebhookSettings {
        hosts = List.copyOf(hosts);
    }

    boolean allows(WebhookFormat format, URI address) {
        var place = place(address);
        return place.equals("https://" + format.host())
                || hosts.stream()
                        .map(host -> host.contains("://") ? host : "https://" + host)
                        .anyMatch(place::equals);
    }

    private static String place(URI address) {
        var port = address.getPort() == -1 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port;
    }
}
