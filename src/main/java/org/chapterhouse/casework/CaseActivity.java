package org.chapterhouse.casework;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chapterhouse.engine.Activity;
import org.jspecify.annotations.Nullable;

/** An activity that works on the case it runs in. */
public abstract class CaseActivity implements Activity {

    private final Cases cases;

    protected CaseActivity(Cases cases) {
        this.cases = cases;
    }

    @Override
    public final void execute(DelegateExecution execution) {
        run(cases.snapshot(execution.getProcessBusinessKey()), new Call(execution));
    }

    /** Does the work, inside the transaction that moves the case; an exception undoes all of it. */
    protected abstract void run(CaseSnapshot subject, Call call);

    /** The inputs and outputs of one call. */
    public static final class Call {

        private final DelegateExecution execution;

        Call(DelegateExecution execution) {
            this.execution = execution;
        }

        /** BPMN id of the service task or event. */
        public String element() {
            return execution.getCurrentActivityId();
        }

        /** Label of the service task or event, its id if it has none. */
        public String label() {
            String label = execution.getCurrentActivityName();
            return label == null || label.isBlank() ? element() : label;
        }

        public @Nullable String text(String name) {
            return (String) execution.getVariable(name);
        }

        /** @throws IllegalArgumentException if the model does not give it */
        public String requiredText(String name) {
            String value = text(name);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(element() + " must give " + name);
            }
            return value;
        }

        public @Nullable Long number(String name) {
            Object value = execution.getVariable(name);
            return value == null ? null : ((Number) value).longValue();
        }

        public boolean flag(String name) {
            return Boolean.TRUE.equals(execution.getVariable(name));
        }

        public @Nullable Date date(String name) {
            return (Date) execution.getVariable(name);
        }

        /** Sets a process variable: text, Long, Double, Boolean, Date or null, nothing else. */
        public void set(String name, @Nullable Object value) {
            execution.setVariable(name, value);
        }
    }
}
