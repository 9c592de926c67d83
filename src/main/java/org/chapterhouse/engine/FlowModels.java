package org.chapterhouse.engine;

/** The deployed models as casework needs them; cached, since a deployed model never changes. */
public interface FlowModels {

    /** @throws IllegalArgumentException if no such process definition is deployed */
    FlowModel byDefinition(String definitionId);

    /**
     * The JSON of a form of the same deployment.
     *
     * @throws IllegalArgumentException if the deployment holds no form of that id
     */
    String form(String definitionId, String formId);

    /** The model itself as BPMN, for whoever wants to see it drawn. */
    byte[] drawing(String definitionId);
}
