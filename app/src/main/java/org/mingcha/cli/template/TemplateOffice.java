package org.mingcha.cli.template;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mingcha.accounts.Role;
import org.mingcha.cli.support.Session;
import org.mingcha.database.Unavailable;
import org.mingcha.evidence.MalformedEvidence;
import org.mingcha.evidence.template.ReportTemplate;
import org.mingcha.inspection.ReportTemplates;
import org.mingcha.inspection.TemplateAct;
import org.mingcha.inspection.TemplateReading;
import org.mingcha.inspection.TemplateResult;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;

/** What the commands on templates share: files, whose they are, and what is answered. */
record TemplateOffice(Session session) {
    private static final List<Role> PUBLISHING = List.of(Role.LEADER, Role.ADMIN);
    private static final int MOST_BYTES = 1 << 20;

    ReportTemplates templates() {
        return session.bean(ReportTemplates.class);
    }

    String read(Path file) throws IOException {
        var path = session.input(file);
        if (Files.size(path) > MOST_BYTES) {
            throw new Unavailable("cli.template.file", path.toString());
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new Unavailable("cli.template.file", path.toString());
        }
    }

    /** Whose the file says that it is; empty where it cannot be read, which the reading says. */
    static String unitOf(String yaml) {
        try {
            return ReportTemplate.fromYaml(yaml).unit();
        } catch (MalformedEvidence unreadable) {
            return "";
        }
    }

    /** The unit's leader or an administrator of it; the operator is one of the root. */
    TemplateAct act(String unit) {
        var actor = session.writer();
        var role = find(unit)
                .flatMap(found -> actor.acting(PUBLISHING, found.path()))
                .orElseThrow(() -> new Unavailable("cli.template.unit", unit));
        return new TemplateAct(unit, role.code(), actor.account());
    }

    /** Fails where who asks sees no such unit. */
    void seen(String unit) {
        var actor = session.actor();
        if (find(unit)
                .filter(found -> actor.holds(EnumSet.allOf(Role.class), found.path()))
                .isEmpty()) {
            throw new Unavailable("cli.template.unit", unit);
        }
    }

    private Optional<UnitView> find(String unit) {
        return session.bean(Organisation.class).find(unit);
    }

    int answer(TemplateResult result, String key) {
        return switch (result) {
            case TemplateResult.Done(var reference) -> {
                session.line(key, reference);
                if (session.isJson()) {
                    session.json(Map.of("template", reference));
                }
                yield 0;
            }
            case TemplateReading.Refused refused -> refused(refused);
            case TemplateReading.Broken broken -> broken(broken);
        };
    }

    /** A template as people read and change it. */
    void print(String yaml) {
        if (session.isJson()) {
            session.json(Map.of("yaml", yaml));
        } else {
            session.out().print(yaml);
        }
    }

    int refused(TemplateReading.Refused refused) {
        session.note("inspection.template.refused." + refused.why().code(), refused.detail());
        return 1;
    }

    int broken(TemplateReading.Broken broken) {
        session.note(
                "inspection.template.broken",
                broken.flaw().message(session.messages().locale()));
        return 1;
    }
}
