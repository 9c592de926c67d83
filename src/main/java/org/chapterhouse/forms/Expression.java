package org.chapterhouse.forms;

import org.camunda.feel.syntaxtree.ParsedExpression;

/** A FEEL expression of a form, parsed once: as a value, or as a condition (which form-js reads as unary tests). */
record Expression(String source, ParsedExpression parsed) {}
