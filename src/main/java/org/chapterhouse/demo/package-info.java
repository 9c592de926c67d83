/** The demo profile: an invented network, its accounts, a clock that can be moved, mails to read. */
@NullMarked
package org.chapterhouse.demo;

import org.jspecify.annotations.NullMarked;
