package org.mingcha.web.support;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.DispatcherServlet;

/** Parses only what {@link FileGate} let through, also on the way to the error page. */
@Component(DispatcherServlet.MULTIPART_RESOLVER_BEAN_NAME)
@ConditionalOnWebApplication
class AdmittedFiles extends StandardServletMultipartResolver {
    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return request.getAttribute(FileGate.ADMITTED) != null && super.isMultipart(request);
    }
}
