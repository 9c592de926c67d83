package org.chapterhouse.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** An activity as the feature modules contribute them. */
class CountVotes implements Activity {

    private final FlowModels cycle;

    CountVotes(FlowModels cycle) {
        // an activity's services need the engine, whose expressions need the activities
        this.cycle = cycle;
    }

    @Override
    public String name() {
        return "countVotes";
    }

    @Override
    public String purpose() {
        return "Counts the votes.";
    }

    @Override
    public List<ActivityValue> inputs() {
        return List.of(
                ActivityValue.required("threshold", ActivityValue.Type.INTEGER, "how many are enough"),
                ActivityValue.required("chair", ActivityValue.Type.TEXT, "who leads"));
    }

    @Override
    public List<ActivityValue> outputs() {
        return List.of(ActivityValue.required("majority", ActivityValue.Type.BOOLEAN, "whether there is one"));
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("majority", cycle != null);
    }
}
