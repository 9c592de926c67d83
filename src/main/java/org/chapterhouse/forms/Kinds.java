package org.chapterhouse.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** From the type and the properties of a component to its kind and rules. */
final class Kinds {

    private static final Set<Integer> INTERVALS = Set.of(1, 5, 10, 15, 30, 60);
    private static final Set<String> SUBTYPES = Set.of("date", "time", "datetime");

    private Kinds() {}

    /** @throws UnsupportedForm if form-js 1.23 has no such type */
    static Kind of(String type, Attributes json) {
        return switch (type) {
            case "textfield" -> new TextKind(true);
            case "textarea" -> new TextKind(false);
            case "number" ->
                new NumberKind(
                        json.number("decimalDigits"), json.decimal("increment"), json.flag("serializeToString", false));
            case "checkbox" -> new CheckboxKind();
            case "radio", "select" -> new OneChoiceKind(options(json));
            case "checklist", "taglist" -> new ManyChoicesKind(options(json));
            case "datetime" -> dateTime(json);
            case "filepicker" -> new FileKind(several(json.valueOrExpression("multiple")));
            case "expression" ->
                new ExpressionKind(
                        json.valueOrExpression("expression") instanceof Expression expression ? expression : null);
            default ->
                throw new UnsupportedForm(type.isEmpty() ? "it has no type." : "the type " + type + " is unknown.");
        };
    }

    private static boolean several(@Nullable Object multiple) {
        return multiple instanceof Expression || Boolean.TRUE.equals(multiple);
    }

    private static Options options(Attributes json) {
        List<?> values = json.list("values");
        List<Object> fixed = null;
        if (values != null) {
            fixed = new ArrayList<>();
            for (Object value : values) {
                if (value != null) {
                    fixed.add(value);
                }
            }
        }
        Object expression = json.valueOrExpression("valuesExpression");
        String key = json.text("valuesKey");
        if (key == null && fixed == null && expression == null) {
            throw new UnsupportedForm("it has no options.");
        }
        return new Options(key, fixed, expression instanceof Expression parsed ? parsed : null);
    }

    private static Kind dateTime(Attributes json) {
        String subtype = json.text("subtype", "date");
        if (!SUBTYPES.contains(subtype)) {
            throw new UnsupportedForm("the subtype " + subtype + " is unknown.");
        }
        Integer interval = json.number("timeInterval");
        return new DateTimeKind(
                subtype,
                json.text("timeSerializingFormat", "no_timezone"),
                json.flag("disallowPassedDates", false),
                interval != null && INTERVALS.contains(interval) ? interval : 0);
    }

    static Rules rules(Attributes validate) {
        String type = validate.text("validationType");
        return new Rules(
                validate.truthy("required"),
                pattern(validate.text("pattern")),
                validate.text("patternErrorMessage"),
                type,
                validate.valueOrExpression("min"),
                validate.valueOrExpression("max"),
                validate.valueOrExpression("minLength"),
                validate.valueOrExpression("maxLength"));
    }

    private static @Nullable JsPattern pattern(@Nullable String source) {
        if (source == null || source.isEmpty()) {
            return null;
        }
        try {
            return new JsPattern(source);
        } catch (PatternSyntaxException wrong) {
            throw new UnsupportedForm(
                    "the pattern " + source + " is not a regular expression: " + wrong.getDescription());
        }
    }
}
