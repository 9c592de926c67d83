package org.chapterhouse.chapter;

/** Chapter agreements, for whoever holds a link to accept one. */
public interface ChapterAgreements {

    /**
     * Accepts as the person with the account to whose address the link was sent.
     *
     * @throws org.chapterhouse.api.NotFound if there is no such link
     * @throws org.chapterhouse.api.InvalidInput if they have no account yet
     */
    void accept(String secret);
}
