package org.chapterhouse.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a browser keeps to show when the network is gone; it names nobody, because it is kept. */
@Controller
class OfflinePage {

    @GetMapping("/offline")
    String offline() {
        return "offline";
    }
}
