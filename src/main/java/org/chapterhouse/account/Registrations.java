package org.chapterhouse.account;

import org.chapterhouse.people.OneTimeLinks;
import org.springframework.stereotype.Component;

/** Lets somebody make an account whose address another has vouched for. */
@Component
public class Registrations {

    private final OneTimeLinks links;

    Registrations(OneTimeLinks links) {
        this.links = links;
    }

    /** @return path of the page where the account is made, which works once */
    public String begin(String verifiedEmail) {
        return Purpose.CONFIRM_EMAIL.issue(links, verifiedEmail);
    }
}
