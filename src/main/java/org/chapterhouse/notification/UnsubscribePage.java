package org.chapterhouse.notification;

import org.chapterhouse.api.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Behind the List-Unsubscribe header of letters that may be done without. A mail program posts here on its own when
 * somebody presses its button (RFC 8058); whoever follows the link by hand is asked first.
 */
@Controller
@RequestMapping("/unsubscribe/{key}/{topic}")
class UnsubscribePage {

    private final Preferences preferences;

    UnsubscribePage(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable String topic, Model model) {
        preferences.byKey(key).orElseThrow(NotFound::new);
        return page(model, mutable(topic), false);
    }

    @PostMapping
    String mute(@PathVariable String key, @PathVariable String topic, Model model) {
        long account = preferences.byKey(key).orElseThrow(NotFound::new);
        preferences.mute(account, mutable(topic));
        return page(model, mutable(topic), true);
    }

    private static String page(Model model, Topic topic, boolean done) {
        model.addAttribute("topic", topic.word());
        model.addAttribute("done", done);
        return "notifications/unsubscribe";
    }

    private static Topic mutable(String word) {
        return Topic.of(word).filter(Topic::isMutable).orElseThrow(NotFound::new);
    }
}
