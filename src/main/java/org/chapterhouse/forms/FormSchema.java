package org.chapterhouse.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A parsed Camunda Form. */
public interface FormSchema {

    /** Property of a component whose options come from an expression: what these are called in other words, by value. */
    String EXPRESSED = "optionWords";

    String id();

    /** The JSON as it stands in the file. */
    String json();

    /** Keys of the form's values at its top level. */
    Set<String> keys();

    /** Keys of components with the custom property {@code personal}: no model may read them; nested ones with dots. */
    Set<String> personalKeys();

    /** What a person fills in, in the order of the form: to show an answer with its labels, or to tell two apart. */
    List<Field> fields();

    /**
     * One field of a form.
     *
     * @param path where the value stands in the answer, such as {@code title}, {@code venue.city} or
     *     {@code metrics[].expected}
     * @param label as the form has it, empty if it has none
     * @param type the component's type, such as {@code textfield}; {@code dynamiclist} for a list as a whole
     * @param subtype {@code date}, {@code time} or {@code datetime} of a datetime component, else null
     * @param personal whether no model may read it
     * @param checks field checks as written, such as {@code after:startsAt}
     * @param options value to label of fixed choices, empty for every other field
     */
    record Field(
            String path,
            String label,
            String type,
            @Nullable String subtype,
            boolean personal,
            List<String> checks,
            Map<String, String> options) {}
}
