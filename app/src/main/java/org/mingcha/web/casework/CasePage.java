package org.mingcha.web.casework;

import java.util.Map;
import java.util.Optional;
import org.mingcha.web.support.CommandForm;
import org.mingcha.web.support.RequestContext;
import org.springframework.web.servlet.ModelAndView;

/** One kind of case as pages show it. */
public interface CasePage {
    /** First part of its address: {@code risks}. */
    String path();

    /** As {@link org.mingcha.casework.CaseRules} name it: {@code risk}. */
    String kind();

    /** Not found where it is absent or out of reach. */
    ModelAndView page(RequestContext context, long id, CommandForm.Reply reply);

    /** The page with the form that begins a case; what stands in it already is among the reply's values. */
    ModelAndView opening(RequestContext context, CommandForm.Reply reply);

    /** Where the reader goes on after a command; most stay with the case. */
    default String after(RequestContext context, long id, String command) {
        return "/" + path() + "/" + id;
    }

    /** What the form's second button does as well, once the command is done. */
    default Optional<String> then(String command, Map<String, String> typed) {
        return Optional.empty();
    }

    /** What is said where somebody was faster. */
    default String overtaken(RequestContext context, long id) {
        return context.t(kind() + ".overtaken");
    }
}
