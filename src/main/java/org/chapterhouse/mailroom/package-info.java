/** The admin's desk for letters: the outbox with its dead letters, and the words of every letter. */
@ApplicationModule(allowedDependencies = {"api", "casework", "notification", "people"})
@NullMarked
package org.chapterhouse.mailroom;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
