package org.chapterhouse.engine;

import java.util.Map;

/** Brings a whole set of policy files into the engine as one deployment. */
public interface FlowDeployments {

    /**
     * Deploys all files together, never filtered for duplicates; joins the caller's transaction.
     *
     * @param files content by path, such as {@code processes/event-proposal.bpmn}
     * @throws UnsafeModel if a file breaks a safety rule
     */
    DeployedRelease deploy(String name, Map<String, byte[]> files);

    /**
     * A deployment.
     *
     * @param definitions process definition id by flow
     */
    record DeployedRelease(String deploymentId, Map<String, String> definitions) {}
}
