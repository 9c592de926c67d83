package org.chapterhouse.engine;

import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/** What a parsed element is to the people who drew it. */
final class Elements {

    private Elements() {}

    /** The id in the drawing: the engine gives the body around a multi-instance step one of its own. */
    static String id(ActivityImpl activity) {
        String id = activity.getId();
        int body = id.indexOf('#');
        return body < 0 ? id : id.substring(0, body);
    }

    static String label(ActivityImpl activity) {
        Object name = activity.getProperty("name");
        return name == null || name.toString().isBlank() ? id(activity) : name.toString();
    }

    static boolean isGateway(ActivityImpl activity) {
        return ActivityTypes.GATEWAY_EVENT_BASED.equals(activity.getProperties().get(BpmnProperties.TYPE));
    }

    static boolean isMessageCatch(ActivityImpl activity) {
        return ActivityTypes.INTERMEDIATE_EVENT_MESSAGE.equals(
                activity.getProperties().get(BpmnProperties.TYPE));
    }

    static boolean isTimer(ActivityImpl activity) {
        String type = activity.getProperties().get(BpmnProperties.TYPE);
        return ActivityTypes.BOUNDARY_TIMER.equals(type)
                || ActivityTypes.START_EVENT_TIMER.equals(type)
                || ActivityTypes.INTERMEDIATE_EVENT_TIMER.equals(type);
    }
}
