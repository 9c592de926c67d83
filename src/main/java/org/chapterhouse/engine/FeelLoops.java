package org.chapterhouse.engine;

import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.immutable.List;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Exp;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.SomeItem;

/** How many turns the loops of a FEEL text take, as far as its words say. */
final class FeelLoops {

    static final double MOST = 100_000;

    /** Of a list nobody knows how long it is; the longest that a form or a cell makes is about this. */
    private static final double LIST = 100;

    private FeelLoops() {}

    /** @return one for what is no loop, infinity for a range whose ends are not written out */
    static double turns(Object node) {
        if (node instanceof For loop) {
            return all(loop.iterators());
        } else if (node instanceof SomeItem some) {
            return all(some.iterators());
        } else if (node instanceof EveryItem every) {
            return all(every.iterators());
        }
        return node instanceof Filter ? LIST : 1;
    }

    private static double all(List<Tuple2<String, Exp>> iterators) {
        double turns = 1;
        for (var each = iterators.iterator(); each.hasNext(); ) {
            turns *= each.next()._2() instanceof IterationContext range ? width(range) : LIST;
        }
        return turns;
    }

    private static double width(IterationContext range) {
        double width = Math.abs(number(range.end()) - number(range.start()));
        return Double.isNaN(width) ? Double.POSITIVE_INFINITY : width + 1;
    }

    private static double number(Exp end) {
        if (end instanceof ArithmeticNegation negative) {
            return -number(negative.x());
        }
        return end instanceof ConstNumber number ? number.value().doubleValue() : Double.POSITIVE_INFINITY;
    }
}
