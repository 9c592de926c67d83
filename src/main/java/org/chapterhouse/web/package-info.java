/** What every page and answer shares: layout, home, errors, security of addresses, OpenAPI. */
@ApplicationModule(allowedDependencies = {"account", "api", "casework", "chapter", "forms", "inbox", "people"})
@NullMarked
package org.chapterhouse.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
