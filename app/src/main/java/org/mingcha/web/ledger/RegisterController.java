package org.mingcha.web.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingcha.evidence.checklist.YamlWriter;
import org.mingcha.evidence.register.Register;
import org.mingcha.ledger.OfferedRegister;
import org.mingcha.ledger.OwnRegisters;
import org.mingcha.ledger.RegisterLibrary;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.Download;
import org.mingcha.web.support.NotFound;
import org.mingcha.web.support.RequestContext;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Published registers, to read and to take along. */
@Controller
class RegisterController {
    private static final String REFERENCE = "{reference:[a-z][a-z0-9_]*(?:@[0-9A-Za-z._-]{1,32})?}";

    private final OwnRegisters registers;
    private final RegisterLibrary library;
    private final RegisterPages pages;

    RegisterController(OwnRegisters registers, RegisterLibrary library, RegisterPages pages) {
        this.registers = registers;
        this.library = library;
        this.pages = pages;
    }

    @GetMapping("/registers")
    @Allowed
    String all(RequestContext context, Model model) {
        model.addAttribute("page", pages.all(context, List.of()));
        return "register/list";
    }

    @GetMapping("/registers/" + REFERENCE)
    @Allowed
    String one(RequestContext context, @PathVariable String reference, Model model) {
        model.addAttribute("page", pages.one(context, find(context, reference)));
        return "register/register";
    }

    @GetMapping("/registers/" + REFERENCE + "/files/{format:yaml|xlsx}")
    @Allowed
    ResponseEntity<byte[]> file(RequestContext context, @PathVariable String reference, @PathVariable String format) {
        var register = find(context, reference);
        var name = register.reference().replace('@', '-') + "." + format;
        return format.equals("xlsx")
                ? Download.XLSX.named(name).of(registers.workbook(register))
                : Download.TEXT
                        .named(name)
                        .of(YamlWriter.write(register.toTree()).getBytes(StandardCharsets.UTF_8));
    }

    /** The sheet that a draft is written on, with an example. */
    @GetMapping("/registers/pattern.xlsx")
    @Allowed
    ResponseEntity<byte[]> pattern() {
        return Download.XLSX.named("register.xlsx").of(registers.pattern());
    }

    /** What is not offered is not there. */
    private Register find(RequestContext context, String reference) {
        var id = reference.replaceFirst("@.*", "");
        var newest = registers.offered(context.actor().scopes()).stream()
                .map(OfferedRegister::register)
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        return reference.equals(id) ? newest : library.find(reference).orElseThrow(NotFound::new);
    }
}
