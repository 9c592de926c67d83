package org.chapterhouse.casework;

import java.util.List;

/**
 * What a page shows of an action before it is sent.
 *
 * @param schema JSON of its form; one without components if it asks nothing
 * @param data JSON of what the form's conditions and choices read; nothing of it is sent back
 * @param now what the case says at present of that which the action would change
 */
record ActionPage(CaseView subject, ActionView action, String schema, String data, List<AnswerSheet.Part> now) {}
