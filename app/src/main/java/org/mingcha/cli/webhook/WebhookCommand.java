package org.mingcha.cli.webhook;

import picocli.CommandLine.Command;

/** {@code webhook …}. */
@Command(
        name = "webhook",
        description = "${bundle:cli.notification.webhook.description}",
        subcommands = {WebhookAddCommand.class, WebhookListCommand.class, WebhookActCommand.class})
public final class WebhookCommand {}
