package org.chapterhouse.api;

import java.util.List;
import java.util.Locale;

/** The languages that the application has sentences in, the first for whoever speaks none of them. */
public final class SpokenLanguages {

    public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    private SpokenLanguages() {}
}
