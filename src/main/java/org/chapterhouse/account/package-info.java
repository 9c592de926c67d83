/** The doors: registering, forgotten passwords, one's own account and sessions, and the admins' pages about people. */
@NullMarked
package org.chapterhouse.account;

import org.jspecify.annotations.NullMarked;
