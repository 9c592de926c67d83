package org.chapterhouse.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where somebody closes their account, and reads first what that does. */
@Controller
@RequestMapping("/account/close")
class ClosingPages {

    private final AccountClosing closing;
    private final People people;

    ClosingPages(AccountClosing closing, People people) {
        this.closing = closing;
        this.people = people;
    }

    @GetMapping
    ModelAndView ask() {
        return page(HttpStatus.OK, List.of());
    }

    @PostMapping
    ModelAndView close(@RequestParam(defaultValue = "") String current, HttpServletRequest request) {
        try {
            closing.close(people.current(), current);
        } catch (InvalidInput invalid) {
            return page(invalid.status(), invalid.errors());
        }
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return new ModelAndView("redirect:/?said=closed");
    }

    private ModelAndView page(HttpStatusCode status, List<FieldError> errors) {
        Person who = people.current();
        ModelAndView page = new ModelAndView("account/close", status);
        page.addObject("led", closing.led(who));
        page.addObject("lastAdmin", closing.isLastAdmin(who));
        page.addObject("leavesOneAdmin", closing.leavesOneAdmin(who));
        page.addObject("errors", errors);
        return page;
    }
}
