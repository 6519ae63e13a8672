package org.mingcha.cli;

import picocli.CommandLine.Command;

/** {@code webhook …}. */
@Command(
        name = "webhook",
        description = "${bundle:cli.notification.webhook.description}",
        subcommands = {WebhookAddCommand.class, WebhookListCommand.class, WebhookActCommand.class})
final class WebhookCommand {}
