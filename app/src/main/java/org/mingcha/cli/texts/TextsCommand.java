package org.mingcha.cli.texts;

import picocli.CommandLine.Command;

/** {@code texts …}: what reports say beside a checklist's sentences, as it is published and sealed. */
@Command(
        name = "texts",
        description = "${bundle:cli.texts.description}",
        subcommands = {TextsPublishCommand.class, TextsListCommand.class})
public final class TextsCommand {}
