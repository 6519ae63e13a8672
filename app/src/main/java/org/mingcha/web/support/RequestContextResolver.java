package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mingcha.accounts.Accounts;
import org.mingcha.accounts.Actor;
import org.mingcha.accounts.Role;
import org.mingcha.casework.CaseCatalog;
import org.mingcha.casework.Casework;
import org.mingcha.database.MingchaClock;
import org.mingcha.inspection.appraisal.Appraisals;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Makes the {@link RequestContext} of a request, once, and hands it to handlers that ask for it. */
@Component
public class RequestContextResolver implements HandlerMethodArgumentResolver {
    private static final String ATTRIBUTE = RequestContext.class.getName();
    private static final Set<Role> ON_A_PHONE = Set.of(Role.CLERK);

    private final Accounts accounts;
    private final UnitsTable units;
    private final MenuExtent extent;
    private final Assets assets;
    private final MingchaClock clock;
    private final DemoInstance origin;

    RequestContextResolver(
            Accounts accounts,
            UnitsTable units,
            Casework casework,
            Appraisals appraisals,
            Assets assets,
            MingchaClock clock,
            DemoInstance origin) {
        this.accounts = accounts;
        this.units = units;
        this.extent = new MenuExtent(
                casework.catalogs().stream().map(RequestContextResolver::place).toList(),
                appraisals.isInUse() ? Set.of() : Set.of(NavSection.APPRAISAL));
        this.assets = assets;
        this.clock = clock;
        this.origin = origin;
    }

    private static MenuPlace place(CaseCatalog cases) {
        return new MenuPlace.Found(
                "/cases/" + cases.plain().path(), cases.plain().name() + ".heading");
    }

    public RequestContext of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RequestContext known) {
            return known;
        }
        var visit = made(request);
        request.setAttribute(ATTRIBUTE, visit);
        return visit;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == RequestContext.class;
    }

    @Override
    public RequestContext resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) {
            throw new IllegalStateException("Not an HTTP request");
        }
        return of(servlet);
    }

    private RequestContext made(HttpServletRequest request) {
        var actor = signedIn()
                .flatMap(accounts::actor)
                .filter(found -> !found.grants().isEmpty());
        var home = actor.flatMap(
                found -> units.find(found, found.grants().getFirst().unit()));
        var preferences = Preferences.of(
                request, actor.map(RequestContextResolver::usualDensity).orElse("comfortable"));
        return new RequestContext(
                actor.orElse(null),
                home.orElse(null),
                new Messages(preferences.locale(), clock.zone()),
                extent,
                preferences,
                assets,
                here(request),
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                origin.isDemo());
    }

    /** The visit of a reader about whom nothing was asked of the database. */
    RequestContext nobody(HttpServletRequest request) {
        var preferences = Preferences.of(request, "comfortable");
        var words = new Messages(preferences.locale(), clock.zone());
        return new RequestContext(null, null, words, extent, preferences, assets, "/", null, false);
    }

    private static Optional<Long> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who.account())
                : Optional.empty();
    }

    private static String usualDensity(Actor actor) {
        return actor.grants().stream().allMatch(grant -> ON_A_PHONE.contains(grant.role())) ? "comfortable" : "compact";
    }

    /** The page to come back to: this one if it is read with GET, else the one its form stood on. */
    private static String here(HttpServletRequest request) {
        if (!request.getMethod().equals("GET") || request.getRequestURI().startsWith("/error")) {
            return "/";
        }
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
