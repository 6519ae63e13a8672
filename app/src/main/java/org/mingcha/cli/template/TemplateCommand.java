package org.mingcha.cli.template;

import picocli.CommandLine.Command;

/** {@code template …}: a unit's own template of its reports (docs/spec/template.md). */
@Command(
        name = "template",
        description = "${bundle:cli.template.description}",
        subcommands = {
            TemplateStartCommand.class,
            TemplateCheckCommand.class,
            TemplatePublishCommand.class,
            TemplateListCommand.class,
            TemplateShowCommand.class,
            TemplateWithdrawCommand.class
        })
public final class TemplateCommand {}
