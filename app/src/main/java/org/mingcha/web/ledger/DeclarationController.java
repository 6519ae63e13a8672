package org.mingcha.web.ledger;

import static org.mingcha.accounts.Role.LEADER;

import java.util.Map;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What leaders declare of months of which a ledger says nothing, unit by unit. */
@Controller
class DeclarationController {
    private static final String OF_UNIT = "/declarations/{unit:\\d{2,12}}";

    private final DeclarationFormHandler forms;

    DeclarationController(DeclarationFormHandler forms) {
        this.forms = forms;
    }

    @GetMapping("/declarations")
    @Allowed
    ModelAndView own(RequestContext context) {
        return forms.show(context, context.unit().code(), Map.of());
    }

    /** The address may say what the form begins with. */
    @GetMapping(OF_UNIT)
    @Allowed
    ModelAndView show(RequestContext context, @PathVariable String unit, @RequestParam Map<String, String> wanted) {
        return forms.show(context, unit, wanted);
    }

    @PostMapping(OF_UNIT)
    @Allowed(LEADER)
    ModelAndView declare(RequestContext context, @PathVariable String unit, @RequestParam Map<String, String> typed) {
        return forms.declare(context, unit, CommandForm.fields(typed));
    }

    @PostMapping(OF_UNIT + "/{no:\\d{1,9}}/withdrawal")
    @Allowed(LEADER)
    ModelAndView withdraw(RequestContext context, @PathVariable String unit, @PathVariable int no) {
        return forms.withdraw(context, unit, no);
    }
}
