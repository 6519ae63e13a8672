package org.mingcha.web.account;

import org.mingcha.web.support.Shell;

/**
 * The reader's binding to the identity provider.
 *
 * @param name the provider's
 */
public record ProviderPage(Shell shell, String name, boolean bound, Said said) {
    /**
     * What became of the last step.
     *
     * @param uri at the provider, where the binding goes on; empty mostly
     */
    public record Said(String notice, String fault, String uri) {}
}
