package org.chapterhouse.people;

/** What an e-mail address looks like. Whether it exists, only a letter tells. */
public final class EmailAddresses {

    private EmailAddresses() {}

    public static boolean possible(String text) {
        return AccountRules.isEmail(text);
    }
}
