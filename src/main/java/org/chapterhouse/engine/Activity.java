package org.chapterhouse.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * What a model may do to the world. A bean of this type is in the catalogue under its bean name, and models call it
 * with {@code camunda:delegateExpression="${name}"}. It runs inside the transaction of whatever moved the case.
 */
public interface Activity extends JavaDelegate {

    /** Name in the catalogue: a verb with an object in camelCase, equal to the bean's name. */
    String name();

    /** One sentence for the admin who looks for an activity. */
    String purpose();

    /** The process variables it reads; a flow that calls it has them promoted from its forms. */
    default List<ActivityValue> inputs() {
        return List.of();
    }

    /** The process variables it sets. */
    default List<ActivityValue> outputs() {
        return List.of();
    }
}
