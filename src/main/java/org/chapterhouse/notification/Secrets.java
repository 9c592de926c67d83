package org.chapterhouse.notification;

import java.util.regex.Pattern;

/** The secrets of one-time links, which only whoever got the letter may read. */
final class Secrets {

    /** As {@link org.chapterhouse.people.OneTimeLinks#path} writes them. */
    private static final Pattern IN_ADDRESS = Pattern.compile("(/once/[a-z-]+/)[A-Za-z0-9_-]{43}");

    private Secrets() {}

    static boolean areIn(String text) {
        return IN_ADDRESS.matcher(text).find();
    }

    /** The text without them. */
    static String cutOut(String text) {
        return IN_ADDRESS.matcher(text).replaceAll("$1…");
    }
}
