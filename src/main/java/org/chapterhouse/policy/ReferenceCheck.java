package org.chapterhouse.policy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chapterhouse.engine.Activity;
import org.chapterhouse.engine.UnsafeModel;
import org.chapterhouse.engine.UnsafeModel.Finding;
import org.chapterhouse.forms.FormSchema;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.forms.UnsupportedForm;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether what the files of a release name is there: forms, decisions, called processes, activities. */
@Component
class ReferenceCheck {

    private final Forms forms;
    private final ObjectProvider<Activity> activities;

    ReferenceCheck(Forms forms, ObjectProvider<Activity> activities) {
        this.forms = forms;
        this.activities = activities;
    }

    /** @throws UnsafeModel with everything that is named and not there */
    void check(Map<String, byte[]> files) {
        List<Finding> findings = new ArrayList<>();
        Map<ModelFile.Kind, Set<String>> known = new HashMap<>();
        known.put(
                ModelFile.Kind.ACTIVITY, activities.stream().map(Activity::name).collect(Collectors.toSet()));
        known.put(ModelFile.Kind.FORM, forms(files, findings));
        List<ModelFile> models = models(files, findings);
        for (ModelFile.Kind kind : List.of(ModelFile.Kind.PROCESS, ModelFile.Kind.DECISION)) {
            known.put(
                    kind,
                    models.stream().flatMap(m -> m.declared(kind).stream()).collect(Collectors.toSet()));
        }
        for (ModelFile model : models) {
            for (ModelFile.Reference reference : model.references()) {
                if (!known.getOrDefault(reference.kind(), Set.of()).contains(reference.name())) {
                    findings.add(new Finding(
                            reference.kind().rule(),
                            model.path(),
                            reference.element(),
                            "there is no " + reference.kind().word() + " \"" + reference.name() + "\""));
                }
            }
        }
        if (!findings.isEmpty()) {
            throw new UnsafeModel(findings);
        }
    }

    private Set<String> forms(Map<String, byte[]> files, List<Finding> findings) {
        Set<String> ids = new HashSet<>();
        files.forEach((path, content) -> {
            if (!path.endsWith(".form")) {
                return;
            }
            try {
                FormSchema form = forms.parse(new String(content, StandardCharsets.UTF_8));
                String id = form.id();
                ids.add(id);
                for (String check : forms.unknownChecks(form)) {
                    findings.add(new Finding("field-check", path, "", "there is no field check \"" + check + "\""));
                }
                if (!id.equals(ModelFile.stem(path))) {
                    findings.add(
                            new Finding("file-name", path, "", "the form's id is \"" + id + "\", not the file's name"));
                }
            } catch (UnsupportedForm e) {
                findings.add(new Finding("form", path, "", String.valueOf(e.getMessage())));
            }
        });
        return ids;
    }

    private static List<ModelFile> models(Map<String, byte[]> files, List<Finding> findings) {
        List<ModelFile> models = new ArrayList<>();
        files.forEach((path, content) -> {
            if (path.endsWith(".bpmn") || path.endsWith(".dmn")) {
                try {
                    models.add(ModelFile.read(path, content));
                } catch (UnreadableModel e) {
                    findings.add(new Finding("well-formed", path, "", String.valueOf(e.getMessage())));
                }
            }
        });
        return models;
    }
}
