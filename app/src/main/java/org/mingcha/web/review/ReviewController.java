package org.mingcha.web.review;

import static org.mingcha.accounts.Role.INSPECTOR;

import org.mingcha.web.support.Allowed;
import org.mingcha.web.support.RequestContext;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What waits for a reviewer: of all units, and of one. */
@Controller
class ReviewController {
    private final QueuePages queue;
    private final ReviewPages reviews;

    ReviewController(QueuePages queue, ReviewPages reviews) {
        this.queue = queue;
        this.reviews = reviews;
    }

    @GetMapping("/reviews")
    @Allowed(INSPECTOR)
    String queue(RequestContext context, QueuePages.Wanted wanted, Model model) {
        model.addAttribute("page", queue.page(context, wanted));
        return "review/queue";
    }

    @GetMapping("/reviews/{id:\\d{1,18}}")
    @Allowed(INSPECTOR)
    String one(RequestContext context, @PathVariable long id, Model model) {
        model.addAttribute("page", reviews.page(context, reviews.find(context, id)));
        return "review/review";
    }

    @GetMapping("/reviews/{id:\\d{1,18}}/items/{item}")
    @Allowed(INSPECTOR)
    String item(RequestContext context, @PathVariable long id, @PathVariable String item, Model model) {
        model.addAttribute("page", reviews.page(context, reviews.find(context, id), item, ReviewFormState.NONE));
        return "review/review";
    }
}
