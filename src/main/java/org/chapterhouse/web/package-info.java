/** What every page and answer shares: layout, home, errors, security of addresses, OpenAPI. */
@NullMarked
package org.chapterhouse.web;

import org.jspecify.annotations.NullMarked;
