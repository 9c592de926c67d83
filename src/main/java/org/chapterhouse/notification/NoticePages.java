package org.chapterhouse.notification;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chapterhouse.api.Limit;
import org.chapterhouse.api.NotFound;
import org.chapterhouse.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own notifications, and which of them come by mail too. */
@Controller
class NoticePages {

    private final Notices notices;
    private final Preferences preferences;
    private final People people;
    private final MessageSource messages;

    NoticePages(Notices notices, Preferences preferences, People people, MessageSource messages) {
        this.notices = notices;
        this.preferences = preferences;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/notifications")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Model model) {
        boolean unread = only.equals("unread");
        model.addAttribute("q", q);
        model.addAttribute("only", unread ? only : "");
        model.addAttribute("notices", notices.list(people.current(), q.strip(), unread, Limit.of(null), cursor));
        model.addAttribute("unreadCount", notices.unread(people.current()));
        return htmx == null ? "notifications/list" : "notifications/list :: found";
    }

    /** The number at the layout's bell, asked for again and again while a page is open. */
    @GetMapping("/notifications/unread")
    String unread(Model model) {
        model.addAttribute("unread", notices.unread(people.current()));
        model.addAttribute("many", Notices.MANY);
        return "notifications/parts :: unread";
    }

    @GetMapping("/notifications/{id}")
    ResponseEntity<Void> open(@PathVariable long id) {
        Notices.Notice notice = notices.open(people.current(), id).orElseThrow(NotFound::new);
        URI where = URI.create(Objects.requireNonNullElse(notice.path(), "/notifications"));
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(where).build();
    }

    @PostMapping("/notifications/read")
    String openAll() {
        notices.openAll(people.current());
        return "redirect:/notifications";
    }

    @GetMapping("/account/notifications")
    String preferences(Model model) {
        model.addAttribute("topics", Topic.mutable());
        model.addAttribute("muted", preferences.muted(people.current().id()));
        return "notifications/preferences";
    }

    /** @param mailed topics that should come by mail */
    @PostMapping("/account/notifications")
    String choose(@RequestParam(defaultValue = "") List<String> mailed, RedirectAttributes said, Locale locale) {
        List<Topic> muted = Topic.mutable().stream()
                .filter(topic -> !Preferences.topics(mailed).contains(topic))
                .toList();
        preferences.choose(people.current().id(), muted);
        said.addFlashAttribute("flash", messages.getMessage("notification.preferences.saved", null, locale));
        return "redirect:/account/notifications";
    }
}
