package org.chapterhouse.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityStartBehavior;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Puts our listeners where a case can wait or end. They are built-in ones: they cannot be skipped, and they see
 * interruptions too.
 */
class WaitPoints extends AbstractBpmnParseListener {

    private final Supplier<FlowObserver> observer;
    private final CatchWaits catches;
    private final ScopeWaits scopes;
    private final EndOfCase ends;

    WaitPoints(Supplier<FlowObserver> observer, Supplier<FlowModels> models) {
        this.observer = observer;
        this.catches = new CatchWaits(observer);
        this.scopes = new ScopeWaits(observer);
        this.ends = new EndOfCase(observer, models);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        listen(process, new TimersOf(observer));
        process.addBuiltInListener(ExecutionListener.EVENTNAME_END, ends.ofProcess());
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, ends.ofEvent());
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        TaskWaits waits = new TaskWaits(observer, task.getCandidateGroupIdExpressions());
        // the inbox knows the groups; kept by the engine as well they would cost three statements a task
        task.getCandidateGroupIdExpressions().clear();
        task.setNameExpression(AsText.of(task.getNameExpression()));
        task.setDescriptionExpression(AsText.of(task.getDescriptionExpression()));
        task.setAssigneeExpression(AsText.of(task.getAssigneeExpression()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, waits);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, waits);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, waits);
        listen(activity, new TimersOf(observer));
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity, catches);
        listen(activity, new TimersOf(observer));
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        // behind an event-based gateway it is the gateway that waits
        if (!(activity.getEventScope() instanceof ActivityImpl waiting) || !Elements.isGateway(waiting)) {
            listen(activity, catches);
        }
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity, catches.behindGateway());
        listen(activity, new TimersOf(observer));
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity, scopes);
        listen(activity, new TimersOf(observer));
        if (activity.isTriggeredByEvent()
                && activity.getActivityStartBehavior() == ActivityStartBehavior.INTERRUPT_EVENT_SCOPE) {
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) execution ->
                    ScopeTimers.interrupted(observer.get(), ((ExecutionEntity) execution).getParent(), scope));
        }
    }

    @Override
    public void parseTransaction(Element element, ScopeImpl scope, ActivityImpl activity) {
        parseSubProcess(element, scope, activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity, scopes);
        listen(activity, new TimersOf(observer));
        if (activity.getActivityBehavior() instanceof CallableElementActivityBehavior behavior) {
            behavior.getCallableElement().setBusinessKeyValueProvider(new SameCase());
        }
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        listen(activity, new TimersOf(observer));
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element step, Element element, ActivityImpl body) {
        listen(body, new TimersOf(observer));
    }

    private static void listen(CoreModelElement element, ExecutionListener listener) {
        element.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener);
        element.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener);
    }

    /** A called process works on the case of its caller. */
    private static final class SameCase implements ParameterValueProvider {

        @Override
        public Object getValue(VariableScope scope) {
            return ((ExecutionEntity) scope).getProcessBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
