/** The shape of an HTTP answer that every module shares: refusals, field errors, keyset pages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.chapterhouse.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
