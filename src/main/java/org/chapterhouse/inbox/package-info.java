/**
 * Open tasks as a read model for the people who work them. Rows are written and read with SQL, not as aggregates: they
 * repeat what casework has decided and decide nothing themselves.
 */
@NullMarked
package org.chapterhouse.inbox;

import org.jspecify.annotations.NullMarked;
