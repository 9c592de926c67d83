/** The outbox: letters queued inside a transaction, delivered after it. */
@NullMarked
package org.chapterhouse.notification;

import org.jspecify.annotations.NullMarked;
