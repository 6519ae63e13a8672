package org.mingcha.web.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mingcha.command.Violation;
import org.mingcha.evidence.register.Choice;
import org.mingcha.evidence.register.Field;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.OfferedRegister;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.organisation.Organisation;
import org.mingcha.organisation.UnitView;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Component;

/** What the pages about registers show. */
@Component
class RegisterPages {
    private final OwnRegisters registers;
    private final RegisterLibrary library;
    private final Organisation organisation;

    RegisterPages(OwnRegisters registers, RegisterLibrary library, Organisation organisation) {
        this.registers = registers;
        this.library = library;
        this.organisation = organisation;
    }

    RegistersPage all(RequestContext context, List<Violation> violations) {
        return new RegistersPage(
                context.shell(NavSection.LEDGER, "web.registers.heading"),
                registers.offered(context.actor().scopes()).stream()
                        .map(each -> line(context, each))
                        .toList(),
                OwnRegisters.mayPublish(context.actor()),
                sentences(context, violations));
    }

    private RegistersPage.Line line(RequestContext context, OfferedRegister each) {
        var register = each.register();
        return new RegistersPage.Line(
                "/registers/" + register.id(),
                name(context, register),
                register.reference(),
                from(context, each),
                register.typed().size(),
                register.lateAfterDays());
    }

    private String from(RequestContext context, OfferedRegister each) {
        var at = each.publishedAt();
        return at == null
                ? context.t("web.checklists.shipped")
                : context.t(
                        "web.checklists.published-by",
                        organisation.find(each.unit()).map(UnitView::name).orElse(each.unit()),
                        context.words().minute(at));
    }

    RegisterPage one(RequestContext context, Register register) {
        var versions = library.versions(register.id()).stream()
                .map(Register::reference)
                .filter(each -> !each.equals(register.reference()))
                .map(each -> new RegisterPage.Version("/registers/" + each, each))
                .toList();
        return new RegisterPage(
                context.shellTitled(NavSection.LEDGER, name(context, register)),
                name(context, register),
                "/registers/" + register.reference(),
                facts(context, register),
                versions,
                fields(context, register));
    }

    RegisterDraftPage drafts(RequestContext context, List<Register> drafts, List<Violation> violations) {
        return new RegisterDraftPage(
                context.shell(NavSection.LEDGER, "web.registers.draft"),
                drafts.stream().map(each -> draft(context, each)).toList(),
                sentences(context, violations));
    }

    private static RegisterDraftPage.Draft draft(RequestContext context, Register register) {
        var empty = EntryFormInput.empty("", "");
        return new RegisterDraftPage.Draft(
                name(context, register),
                facts(context, register),
                new String(register.toCanonicalJson(), StandardCharsets.UTF_8),
                fields(context, register),
                new FormFields(context.words(), empty, Map.of(), List.of()).of(register));
    }

    private static List<String> sentences(RequestContext context, List<Violation> violations) {
        return violations.stream().map(context.words()::of).distinct().toList();
    }

    private static String name(RequestContext context, Register register) {
        return context.preferences().english() ? register.english() : register.sheet();
    }

    private static List<String> facts(RequestContext context, Register register) {
        var facts = new ArrayList<String>();
        facts.add(register.reference());
        facts.add(context.t("web.registers.late-after", register.lateAfterDays()));
        register.subject().stream()
                .flatMap(name -> register.field(name).stream())
                .findFirst()
                .ifPresent(field ->
                        facts.add(context.t("web.registers.title-is", RegisterBook.label(field, context.words()))));
        var closing = register.closedBy();
        if (closing != null) {
            register.field(closing)
                    .ifPresent(field -> facts.add(
                            context.t("web.registers.closed-by", RegisterBook.label(field, context.words()))));
        }
        return facts;
    }

    private static List<RegisterFieldLine> fields(RequestContext context, Register register) {
        return register.typed().stream().map(field -> field(context, field)).toList();
    }

    private static RegisterFieldLine field(RequestContext context, Field field) {
        var words = context.words();
        return new RegisterFieldLine(
                RegisterBook.label(field, words),
                field.name(),
                words.of("web.registers.type." + field.type().code()),
                field.required(),
                String.join(
                        words.of("web.format.list-comma"),
                        field.choices().stream()
                                .map(Choice::value)
                                .map(word -> RegisterBook.choice(field, word, words))
                                .toList()),
                words.of(field.isText() ? "web.registers.kept-text" : "web.registers.kept-fact"));
    }
}
