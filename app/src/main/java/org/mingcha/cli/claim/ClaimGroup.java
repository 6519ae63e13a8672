package org.mingcha.cli.claim;

import picocli.CommandLine.Command;

/** {@code claim …}. */
@Command(
        name = "claim",
        description = "${bundle:cli.claim.description}",
        footer = {
            "%n${bundle:cli.claim.example.heading}",
            "  mingcha claim add --unit 999901001000 --claim T --came hotline",
            "  mingcha claim assess 512 --consequence safety --knowledge nothing",
            "  mingcha claim verify 512 --verdict false --headline T --fact 'T[1].' --method T \\",
            "      --source TITLE --issuer BODY --dated 2026-02-28 --link https://www.gov.cn/…",
            "  mingcha claim submit 512",
            "  MINGCHA_TOKEN=… mingcha claim approve 512",
            "  mingcha claim publish 512",
            "%n${bundle:cli.claim.example.note}"
        },
        subcommands = {ClaimListCommand.class, ClaimShowCommand.class, ClaimVerifyCommand.class, ClaimTimesCommand.class
        })
public final class ClaimGroup {}
