/** Accounts, roles, regions served, memberships of chapters, access tokens and sign-in. */
@NullMarked
package org.chapterhouse.people;

import org.jspecify.annotations.NullMarked;
