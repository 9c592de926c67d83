/** Policy releases: the published sets of models, decisions and forms that cases run on. */
@NullMarked
package org.chapterhouse.policy;

import org.jspecify.annotations.NullMarked;
