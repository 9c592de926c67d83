package org.chapterhouse.engine;

import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/** FEEL without a clock: a decision gives the same answer to the same question, today and in a replay. */
class TimelessFeel extends ScalaFeelEngine {

    TimelessFeel() {
        super(List.of());
    }

    @Override
    protected FeelEngine buildFeelEngine(CustomFunctionTransformer functions, CompositeValueMapper values) {
        return new FeelEngine.Builder()
                .functionProvider(functions)
                .valueMapper(values)
                .enableExternalFunctions(false)
                .clock(() -> {
                    throw new IllegalStateException("Decisions cannot ask for the current time");
                })
                .build();
    }
}
