/** The shape of an HTTP answer that every module shares: refusals, field errors, keyset pages. */
@NullMarked
package org.chapterhouse.api;

import org.jspecify.annotations.NullMarked;
