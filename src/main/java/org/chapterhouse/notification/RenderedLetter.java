package org.chapterhouse.notification;

/** A letter in the recipient's language, twice: for mail programs that show HTML and for those that do not. */
record RenderedLetter(String subject, String text, String html) {}
