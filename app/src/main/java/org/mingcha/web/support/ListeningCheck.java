package org.mingcha.web.support;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.mingcha.database.Unavailable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/** Passwords never cross a network in the clear: beyond this machine it takes TLS, or a proxy that is named. */
final class ListeningCheck implements BeanFactoryPostProcessor {
    private final Environment environment;

    ListeningCheck(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        var address = environment.getProperty("server.address", "");
        if (!isLoopback(address) && !speaksTls() && !isBehindProxy()) {
            throw new Unavailable("web.listen.plain", address.isBlank() ? "*" : address);
        }
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private boolean speaksTls() {
        return environment.containsProperty("server.ssl.bundle")
                || environment.containsProperty("server.ssl.certificate")
                || environment.containsProperty("server.ssl.key-store");
    }

    /** Who is believed about the address that a request comes from says that there is a proxy. */
    private boolean isBehindProxy() {
        return environment.containsProperty("server.tomcat.remoteip.internal-proxies");
    }
}
