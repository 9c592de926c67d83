/**
 * Open tasks as a read model for the people who work them. Rows are written and read with SQL, not as aggregates: they
 * repeat what casework has decided and decide nothing themselves.
 */
@ApplicationModule(allowedDependencies = {"api", "casework", "metrics", "people"})
@NullMarked
package org.chapterhouse.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
