package org.chapterhouse.people;

/**
 * A person's part in a chapter.
 *
 * @param chapter slug of the chapter
 * @param role {@code lead}, {@code organizer} or {@code mentor}
 */
public record Membership(String chapter, String role) {

    /** Whether this part makes the person one of the chapter's organizers; a mentor advises and is none. */
    public boolean runsIt() {
        return !role.equals("mentor");
    }
}
