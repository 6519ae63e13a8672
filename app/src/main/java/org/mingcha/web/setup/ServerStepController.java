package org.mingcha.web.setup;

import static org.mingcha.accounts.Role.ADMIN;

import jakarta.servlet.http.HttpServletRequest;
import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.NavSection;
import org.mingcha.web.support.RequestContext;
import org.mingcha.web.support.ServerAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Under which address people reach the server: the one at which this page is being read, so nothing can be mistyped. */
@Controller
class ServerStepController {
    private final ServerAddress address;

    ServerStepController(ServerAddress address) {
        this.address = address;
    }

    @GetMapping("/setup/server")
    @Allowed(ADMIN)
    ModelAndView show(RequestContext context, HttpServletRequest request) {
        SetupPages.requireKeeper(context);
        return page(context, request, "");
    }

    @PostMapping("/setup/server")
    @Allowed(ADMIN)
    ModelAndView choose(
            RequestContext context, HttpServletRequest request, @RequestParam(defaultValue = "") String wanted) {
        SetupPages.requireKeeper(context);
        var here = read(request);
        if (address.isSet() || !ServerAddress.isAddress(here)) {
            return page(context, request, context.t("setup.server.refused"));
        }
        if (!wanted.equals(here)) {
            return page(context, request, context.t("setup.server.other", here));
        }
        address.choose(here);
        return new ModelAndView("redirect:/setup");
    }

    /** As the browser says it where it does; else as the request came. */
    private static String read(HttpServletRequest request) {
        var origin = request.getHeader("Origin");
        return origin != null && ServerAddress.isAddress(origin)
                ? origin
                : request.getScheme() + "://" + request.getHeader("Host");
    }

    private ModelAndView page(RequestContext context, HttpServletRequest request, String fault) {
        var here = read(request);
        var isHere = here.matches("https?://(localhost|127\\..*|\\[::1\\])(:\\d+)?");
        var state = new ServerStepPage.State(
                address.current(), address.isSet(), here, isHere, here.startsWith("https:"), request.isSecure());
        var shell = context.shell(NavSection.NOWHERE, "setup.server.title");
        return new ModelAndView("setup/server", "page", new ServerStepPage(shell, state, fault));
    }
}
