/** Accounts, roles, regions served, memberships of chapters, access tokens and sign-in. */
@ApplicationModule(allowedDependencies = {"api"})
@NullMarked
package org.chapterhouse.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
