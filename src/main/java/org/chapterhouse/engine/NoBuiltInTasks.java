package org.chapterhouse.engine;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** The engine can run shell commands, send mail and hand work to whoever asks, all by an attribute: not here. */
class NoBuiltInTasks extends AbstractBpmnParseListener {

    private static final Namespace EXTENSIONS = new Namespace(Xml.CAMUNDA, "http://activiti.org/bpmn");

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        refuse(element);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        refuse(element);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        refuse(element);
    }

    @Override
    public void parseScriptTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        throw NoScripts.refused(element.attribute("scriptFormat"));
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        refuseInside(element);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        refuseInside(element);
    }

    private static void refuseInside(Element event) {
        Element message = event.element("messageEventDefinition");
        if (message != null) {
            refuse(message);
        }
    }

    private static void refuse(Element element) {
        String type = element.attributeNS(EXTENSIONS, "type");
        if (type != null) {
            throw new ProcessEngineException("There are no tasks of type " + type + " here");
        }
    }
}
