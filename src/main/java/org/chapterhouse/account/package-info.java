/** The doors: registering, forgotten passwords, one's own account and sessions, and the admins' pages about people. */
@ApplicationModule(allowedDependencies = {"api", "notification", "people"})
@NullMarked
package org.chapterhouse.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
