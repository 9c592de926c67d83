package org.chapterhouse.engine;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.Tuple2;
import camundajar.impl.scala.collection.Iterator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.ConstContext;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.Filter;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;

/** Reads FEEL with the engine's own parser, to know which variables and functions a text uses. */
final class FeelReader {

    /** A text that is not FEEL. */
    static class NotFeel extends RuntimeException {
        NotFeel(String message) {
            super(message);
        }
    }

    /**
     * What a FEEL text uses.
     *
     * @param functions {@code java} is the one that reaches into Java
     * @param endless whether its loops take more turns than anybody waits for, or as many as a variable says
     */
    record Uses(Set<String> variables, Set<String> functions, boolean endless) {}

    /** What a person can still read in a cell. */
    private static final int LONGEST = 2_000;

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final Set<String> variables = new LinkedHashSet<>();
    private final Set<String> functions = new LinkedHashSet<>();
    private double turns;

    private FeelReader() {}

    /** @throws NotFeel if the parser refuses it */
    static Uses expression(String text) {
        return uses(text, PARSER::parseExpression);
    }

    /** @throws NotFeel if the parser refuses it */
    static Uses unaryTests(String text) {
        return uses(text, PARSER::parseUnaryTests);
    }

    private static Uses uses(String text, Function<String, ParseResult> parser) {
        if (text.length() > LONGEST) {
            throw new NotFeel("it is longer than " + LONGEST + " characters");
        }
        try {
            ParseResult result = parser.apply(text);
            if (!result.isSuccess()) {
                throw new NotFeel(result.failure().message());
            }
            FeelReader reader = new FeelReader();
            reader.walk(result.parsedExpression().expression(), Set.of(), 1);
            return new Uses(reader.variables, reader.functions, reader.turns > FeelLoops.MOST);
        } catch (StackOverflowError tooDeep) {
            throw new NotFeel("it is nested too deeply");
        }
    }

    /**
     * @param bound names that the text itself gives a meaning to
     * @param times how often the loops around come here
     */
    private void walk(Object node, Set<String> bound, double times) {
        if (node instanceof Ref ref) {
            String name = ref.names().head();
            if (!bound.contains(name)) {
                variables.add(name);
            }
            return;
        }
        if (node instanceof FunctionInvocation call) {
            functions.add(call.function());
        } else if (node instanceof JavaFunctionInvocation) {
            functions.add("java");
        }
        Set<String> inner = new HashSet<>(bound);
        inner.addAll(binds(node));
        double within = times * FeelLoops.turns(node);
        turns = Math.max(turns, within);
        if (node instanceof Product product) {
            each(product.productIterator(), inner, within);
        } else if (node instanceof camundajar.impl.scala.collection.Iterable<?> many) {
            each(many.iterator(), inner, within);
        }
    }

    private void each(Iterator<?> nodes, Set<String> bound, double times) {
        while (nodes.hasNext()) {
            walk(nodes.next(), bound, times);
        }
    }

    private static Set<String> binds(Object node) {
        Set<String> names = new HashSet<>();
        if (node instanceof For loop) {
            keys(loop.iterators().iterator(), names);
        } else if (node instanceof SomeItem some) {
            keys(some.iterators().iterator(), names);
        } else if (node instanceof EveryItem every) {
            keys(every.iterators().iterator(), names);
        } else if (node instanceof ConstContext context) {
            keys(context.entries().iterator(), names);
        } else if (node instanceof FunctionDefinition function) {
            function.parameters().iterator().foreach(names::add);
        } else if (node instanceof Filter) {
            names.add("item");
        }
        return names;
    }

    private static void keys(Iterator<? extends Tuple2<String, ?>> entries, Set<String> names) {
        while (entries.hasNext()) {
            names.add(entries.next()._1());
        }
    }
}
