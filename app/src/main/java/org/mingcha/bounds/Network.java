package org.mingcha.bounds;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a connection comes from, as far as it is counted: of IPv6 the /64, since a home or an office has 2^64 addresses. */
public final class Network {
    private static final int IPV6 = 16;
    private static final int PREFIX = 8;

    private Network() {}

    /** @return the same text for each address of one network; empty for what is no address */
    public static String of(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == IPV6 ? Arrays.copyOf(bytes, PREFIX) : bytes);
        } catch (IllegalArgumentException notOne) {
            return "";
        }
    }
}
