package org.chapterhouse.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The expressions that a model may use between <code>${</code> or <code>#{</code> and <code>}</code>: variables,
 * literals, operators, parentheses and the choice {@code a ? b : c}. No call, no property, no index; what is not listed
 * here does not exist.
 */
final class ExpressionGrammar {

    /** An expression says something that no expression may say. */
    static class Forbidden extends RuntimeException {
        Forbidden(String message) {
            super(message);
        }
    }

    /** What stock engines offer under these names is the engine itself. */
    private static final Set<String> IMPLICIT =
            Set.of("execution", "task", "caseExecution", "externalTask", "authenticatedUserId", "currentUser");

    private static final Set<String> WORDS = Set.of(
            "true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "gt", "le", "ge", "div", "mod");

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<number>[0-9]+(?:\\.[0-9]+)?)"
            + "|(?<string>'[^'\\\\]*'|\"[^\"\\\\]*\")"
            + "|(?<sign>==|!=|<=|>=|&&|\\|\\||[-+*/%<>!?:()}])"
            + "|(?<other>\\S))");

    /** What a person can still read; the text around an expression counts. */
    private static final int LONGEST = 2_000;

    private static final int DEEPEST = 50;

    private final Matcher tokens;
    private final Set<String> names = new LinkedHashSet<>();
    private int position;
    private String token = "";
    private boolean name;
    private boolean literal;
    private int depth;

    private ExpressionGrammar(String text, int start) {
        this.tokens = TOKEN.matcher(text);
        this.position = start;
        next();
    }

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * Checks a whole text, such as {@code Review ${reference}}.
     *
     * @return the variables it reads
     * @throws Forbidden if any expression in it leaves the grammar
     */
    static Set<String> variables(String text) {
        Set<String> found = new LinkedHashSet<>();
        if (text.length() > LONGEST && isExpression(text)) {
            throw new Forbidden("a text with an expression has no more than " + LONGEST + " characters");
        }
        int at = 0;
        while ((at = next(text, at)) >= 0) {
            if (at > 0 && text.charAt(at - 1) == '\\') {
                throw new Forbidden("an expression cannot be escaped");
            }
            ExpressionGrammar expression = new ExpressionGrammar(text, at + 2);
            expression.choice();
            expression.expect("}");
            found.addAll(expression.names);
            at = expression.position;
        }
        return found;
    }

    private static int next(String text, int from) {
        int dollar = text.indexOf("${", from);
        int hash = text.indexOf("#{", from);
        return dollar < 0 ? hash : hash < 0 ? dollar : Math.min(dollar, hash);
    }

    private void choice() {
        if (++depth > DEEPEST) {
            throw new Forbidden("nested too deeply");
        }
        either();
        if (take("?")) {
            choice();
            expect(":");
            next();
            choice();
        }
        depth--;
    }

    private void either() {
        operand();
        while (takeAny("||", "or", "&&", "and", "==", "eq", "!=", "ne", "<", "lt", ">", "gt", "<=", "le", ">=", "ge")
                || takeAny("+", "-", "*", "/", "div", "%", "mod")) {
            operand();
        }
    }

    private void operand() {
        while (takeAny("!", "not", "-", "empty")) {
            // any number of them
        }
        if (take("(")) {
            choice();
            expect(")");
            next();
        } else if (literal || takeAnyWord()) {
            if (literal) {
                next();
            }
        } else if (name && !WORDS.contains(token)) {
            variable();
        } else {
            throw new Forbidden("unexpected '" + token + "'");
        }
    }

    private void variable() {
        if (IMPLICIT.contains(token)) {
            throw new Forbidden("'" + token + "' is not a variable");
        }
        names.add(token);
        next();
        switch (token) {
            case "(" -> throw new Forbidden("functions cannot be called");
            case "." -> throw new Forbidden("properties and methods cannot be reached");
            case "[" -> throw new Forbidden("elements cannot be reached");
            default -> {}
        }
    }

    private boolean takeAnyWord() {
        return name && takeAny("true", "false", "null");
    }

    private boolean takeAny(String... expected) {
        for (String one : expected) {
            if (take(one)) {
                return true;
            }
        }
        return false;
    }

    private boolean take(String expected) {
        if (literal || !token.equals(expected)) {
            return false;
        }
        next();
        return true;
    }

    private void expect(String expected) {
        if (literal || !token.equals(expected)) {
            throw new Forbidden(token.isEmpty() ? "unfinished expression" : "unexpected '" + token + "'");
        }
    }

    private void next() {
        if (tokens.region(position, tokens.regionEnd()).lookingAt()) {
            name = tokens.group("name") != null;
            literal = tokens.group("number") != null || tokens.group("string") != null;
            token = tokens.group().strip();
            position = tokens.end();
        } else {
            name = false;
            literal = false;
            token = "";
        }
    }
}
