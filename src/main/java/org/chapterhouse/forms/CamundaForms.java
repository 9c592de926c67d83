package org.chapterhouse.forms;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chapterhouse.api.FieldError;
import org.chapterhouse.api.InvalidInput;
import org.jspecify.annotations.Nullable;

/** {@link Forms} for the schema of form-js 1.23. */
final class CamundaForms implements Forms {

    private final Supplier<Collection<FieldCheck>> checks;
    private final FormMessages messages;
    private volatile @Nullable Map<String, FieldCheck> catalogue;

    /** @param checks asked for when first needed: checks may themselves depend on what uses forms */
    CamundaForms(Supplier<Collection<FieldCheck>> checks, FormMessages messages) {
        this.checks = checks;
        this.messages = messages;
    }

    @Override
    public FormSchema parse(String json) {
        return SchemaReader.read(json);
    }

    @Override
    public Map<String, Object> check(FormSchema schema, Map<String, Object> data, FormContext context) {
        Set<String> unknown = unknownChecks(schema);
        if (!unknown.isEmpty()) {
            throw new UnsupportedForm("Form " + schema.id() + " uses field checks that do not exist: " + unknown);
        }
        Answering answering = new Answering(parsed(schema), data, context);
        answering.run();
        List<FieldError> errors = new ArrayList<>();
        answering.faults().forEach(fault -> add(errors, fault.path(), fault.problem()));
        new FieldChecks(catalogue(), context, answering.answer())
                .run(answering.checkables(), (path, problem) -> add(errors, path, problem));
        if (!errors.isEmpty()) {
            errors.sort(Comparator.comparingInt(error -> answering.place(error.field())));
            throw new InvalidInput(errors);
        }
        return answering.answer();
    }

    private void add(List<FieldError> errors, DataPath path, FieldCheck.Problem problem) {
        errors.add(new FieldError(path.toString(), messages.text(problem)));
    }

    @Override
    @SuppressWarnings("NullAway") // names that are unanswered are there with null, as the contract says
    public Map<String, Object> engineValues(
            FormSchema schema, Map<String, Object> answer, Set<String> names, Map<String, Object> caseData) {
        Map<String, Object> values = new HashMap<>();
        parsed(schema).visit((path, component) -> {
            String name = path.split("[.\\[]", 2)[0];
            if (!names.contains(name) || (!answer.containsKey(name) && caseData.containsKey(name))) {
                return;
            }
            boolean alone = name.equals(path) && component instanceof Input input && !input.personal();
            values.put(name, alone ? engineValue((Input) component, answer, caseData) : null);
        });
        return values;
    }

    private static @Nullable Object engineValue(Input input, Map<String, Object> answer, Map<String, Object> caseData) {
        Object value = answer.get(input.key().get(0));
        if (value == null) {
            return null;
        }
        for (CheckCall call : input.checks()) {
            if (call.name().equals(MoneyCheck.NAME)) {
                return Money.minorUnits(value, Money.currency(call.argument(), answer, answer, caseData));
            }
        }
        ZoneId own = Moments.zone(answer.get(input.zone()));
        ZoneId zone = own == null ? Moments.zone(caseData.get(input.zone())) : own;
        return input.kind().engineValue(value, zone == null ? ZoneOffset.UTC : zone);
    }

    @Override
    public Map<String, String> texts(FormSchema schema) {
        return SchemaTexts.of(schema.json());
    }

    @Override
    public FormSchema translated(FormSchema schema, Map<String, String> texts) {
        return texts.isEmpty() ? schema : parse(SchemaTexts.replace(schema.json(), texts));
    }

    @Override
    public Set<String> leftEmpty(FormSchema schema, Map<String, Object> answer, FormContext context) {
        Answering answering = new Answering(parsed(schema), answer, context);
        answering.run();
        Set<String> keys = new LinkedHashSet<>(answering.leftEmpty());
        keys.retainAll(schema.keys());
        return keys;
    }

    @Override
    public Set<String> unknownChecks(FormSchema schema) {
        Map<String, FieldCheck> catalogue = catalogue();
        Set<String> unknown = new TreeSet<>();
        parsed(schema).visit((path, component) -> {
            List<CheckCall> calls = component instanceof Input input ? input.checks() : ((Section) component).checks();
            calls.stream()
                    .map(CheckCall::name)
                    .filter(name -> !catalogue.containsKey(name))
                    .forEach(unknown::add);
        });
        return unknown;
    }

    @Override
    public boolean isAnswerableBy(FormSchema schema, long personId) {
        Map<String, FieldCheck> catalogue = catalogue();
        List<FieldCheck> decisive = new ArrayList<>();
        alwaysAsked(parsed(schema).components()).forEach(input -> input.checks().stream()
                .map(call -> catalogue.get(call.name()))
                .filter(Objects::nonNull)
                .forEach(decisive::add));
        return decisive.stream().allMatch(check -> check.isPassableFor(personId));
    }

    /** What nobody gets around: required, and hidden by no condition of its own or of a group around it. */
    private static Stream<Input> alwaysAsked(List<Component> components) {
        return components.stream().flatMap(component -> {
            if (component instanceof Section section) {
                return section.isList() || section.hide() != null ? Stream.empty() : alwaysAsked(section.components());
            }
            return component instanceof Input input
                            && input.hide() == null
                            && input.rules().required()
                    ? Stream.of(input)
                    : Stream.empty();
        });
    }

    @Override
    public Map<String, FieldCheck> catalogue() {
        Map<String, FieldCheck> known = catalogue;
        if (known == null) {
            Map<String, FieldCheck> found = new TreeMap<>();
            checks.get().forEach(check -> found.put(check.name(), check));
            known = Collections.unmodifiableMap(found);
            catalogue = known;
        }
        return known;
    }

    private static ParsedForm parsed(FormSchema schema) {
        return schema instanceof ParsedForm form ? form : SchemaReader.read(schema.json());
    }
}
