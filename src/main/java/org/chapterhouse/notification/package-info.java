/** The outbox: messages queued inside a transaction, delivered after it. */
@NullMarked
package org.chapterhouse.notification;

import org.jspecify.annotations.NullMarked;
