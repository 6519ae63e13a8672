package org.mingcha.accounts;

/**
 * Somebody is sent to the provider.
 *
 * @param uri where
 * @param kept what the browser brings back, encrypted
 */
public record ProviderRequest(String uri, String kept) {}
