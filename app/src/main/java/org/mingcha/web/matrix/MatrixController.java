package org.mingcha.web.matrix;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Units by periods. */
@Controller
class MatrixController {
    private final MatrixPages pages;

    MatrixController(MatrixPages pages) {
        this.pages = pages;
    }

    @GetMapping("/matrix")
    @Allowed
    String matrix(RequestContext context, MatrixFilter.Wanted wanted, Model model) {
        model.addAttribute("page", pages.page(context, wanted));
        return "matrix/matrix";
    }
}
