package org.chapterhouse.forms;

import java.util.Set;

/** A parsed Camunda Form. */
public interface FormSchema {

    String id();

    /** The JSON as it stands in the file. */
    String json();

    /** Keys of the form's values at its top level. */
    Set<String> keys();

    /** Keys of components with the custom property {@code personal}: no model may read them. */
    Set<String> personalKeys();
}
