package org.mingcha.accounts.internal;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where passkeys belong: browsers bind them to a host's name, and have them over TLS or on the machine itself alone. */
@Component
public class RelyingParty {
    private static final String THIS_MACHINE = "localhost";

    private final URI address;

    RelyingParty(@Value("${mingcha.url}") String address) {
        this.address = URI.create(address);
    }

    public boolean isPossible() {
        return host().equals(THIS_MACHINE)
                || "https".equals(address.getScheme()) && host().matches("(?=.*[a-z]).*[^\\]]");
    }

    String host() {
        return Optional.ofNullable(address.getHost()).orElse("");
    }

    /** As browsers say it: without a path, and without the port that is usual. */
    String origin() {
        boolean usual = address.getPort() < 0 || address.getPort() == ("https".equals(address.getScheme()) ? 443 : 80);
        return address.getScheme() + "://" + host() + (usual ? "" : ":" + address.getPort());
    }
}
