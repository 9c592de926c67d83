package org.chapterhouse.forms;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Camunda Forms on the server: the same rules as the browser's, and what a schema cannot say. */
public interface Forms {

    /**
     * Reads a schema; the result is immutable and may be cached.
     *
     * @throws UnsupportedForm if it is not a Camunda Form, or holds a component that is refused (html, iframe)
     */
    FormSchema parse(String json);

    /**
     * Checks what somebody filled in, in the language of the current request.
     *
     * @param data as sent; unknown keys and fields hidden by a condition are dropped
     * @return the answer to store: only keys of the schema, with types as the components say
     * @throws org.chapterhouse.api.InvalidInput with an error per faulty field
     */
    Map<String, Object> check(FormSchema schema, Map<String, Object> data, FormContext context);

    /**
     * Values for the engine: text cut at 1,000 characters, Long, Double, Boolean, Date; money as Long in minor units.
     *
     * @param answer what {@link #check} returned
     * @param names the promoted names; those that this schema holds are in the result, with null if unanswered or of a
     *     kind that the engine must not hold (lists, tables, files)
     */
    default Map<String, Object> engineValues(FormSchema schema, Map<String, Object> answer, Set<String> names) {
        return engineValues(schema, answer, names, Map.of());
    }

    /**
     * As above, for a form that adds to what the case knows: a new date may come without its time zone, an amount without
     * its currency, and what is asked again and was hidden or left empty keeps the value that it has.
     *
     * @param caseData what the case knows; an unanswered name that it holds is not in the result
     */
    Map<String, Object> engineValues(
            FormSchema schema, Map<String, Object> answer, Set<String> names, Map<String, Object> caseData);

    /**
     * Keys at the form's top level that were shown for this answer and left empty.
     *
     * @param answer what {@link #check} returned
     */
    Set<String> leftEmpty(FormSchema schema, Map<String, Object> answer, FormContext context);

    /** Names of field checks that the schema uses and nobody contributes; {@link #check} fails on such a form. */
    Set<String> unknownChecks(FormSchema schema);

    /**
     * What a form says to people.
     *
     * @return its own words by component and what of it is said, such as {@code title.label} or
     *     {@code decision.option.approve}
     */
    Map<String, String> texts(FormSchema schema);

    /**
     * The same form in other words; keys, values and rules stay as they are.
     *
     * @param texts named as {@link #texts} names them; what is missing stays in the form's own words
     */
    FormSchema translated(FormSchema schema, Map<String, String> texts);

    /** Whether this person could answer every required question: for each there is a value that its checks let pass. */
    boolean isAnswerableBy(FormSchema schema, long personId);

    /**
     * What values are called by the field checks of their component, for values that are codes.
     *
     * @param checks the component's custom property {@code check}; empty for a component without
     * @return a name by value; what is no code, or has no name, is left out
     */
    default Map<String, String> called(String checks, Collection<String> values, Locale language) {
        Map<String, String> names = new HashMap<>();
        CheckCall.read(checks).stream()
                .map(call -> catalogue().get(call.name()))
                .filter(Objects::nonNull)
                .forEach(check -> names.putAll(check.called(values, language)));
        return names;
    }

    /** Every field check that a form may use, by name. */
    Map<String, FieldCheck> catalogue();
}
