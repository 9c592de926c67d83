package org.chapterhouse.forms;

import java.util.regex.Pattern;

/** E-mail addresses and telephone numbers: what form-js takes for valid, no more and no less. */
final class Addresses {

    private static final String LABEL = "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?";
    private static final Pattern EMAIL =
            Pattern.compile("[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@" + LABEL + "(?:\\." + LABEL + ")*");

    /** Calling codes of countries and territories, by their first digit. */
    private static final String COUNTRY = String.join(
            "|",
            "1(?:24[26]|26[48]|284|34[05]|441|473|649|664|67[01]|684|721|758|767|78[47]|8[024]9|86[89]|876|939)?",
            "2(?:[07]|1[12368]|[23]\\d|4[0-689]|5[0-8]|6\\d|9[1789])",
            "3(?:[0-469]|5\\d|7\\d|8[0-35-79]|906698)",
            "4(?:[013-9]|2[013]|779)",
            "5(?:[1-8]|0\\d|9[0-8]|999)",
            "6(?:[0-6]|7[02-9]|8[0-35-9]|9[0-2])",
            "7[67]?",
            "8(?:[1246]|5[02356]|8[06])",
            "9(?:[0-58]|6[0-8]|7[0-7]|9[2-68])");

    private static final Pattern PHONE =
            Pattern.compile("(?:\\+|00)(?:" + COUNTRY + ")(?:" + zones() + ")\\d{4,20}\\z");

    private Addresses() {}

    /** What form-js wants behind the country: digits that could be a calling code themselves. */
    private static String zones() {
        String three = "2[1-689]|3[578]|42|5[09]|6[789]|8[035789]|9[679]";
        String two = "2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]";
        return "(?:" + three + ")\\d|" + two + "|[17]";
    }

    static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /** Like form-js, a number may have other text before it. */
    static boolean isPhone(String text) {
        return PHONE.matcher(text).find();
    }
}
