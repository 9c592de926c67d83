package org.chapterhouse.casework;

import java.util.List;
import org.chapterhouse.engine.FlowModels;
import org.chapterhouse.forms.Forms;
import org.chapterhouse.people.Person;
import org.springframework.stereotype.Component;

/** Asks the start forms. */
@Component
class FittingFlows implements FlowOffers {

    private final Casework casework;
    private final PolicyReleases releases;
    private final FlowModels models;
    private final FlowSchemas schemas;
    private final Forms forms;

    FittingFlows(Casework casework, PolicyReleases releases, FlowModels models, FlowSchemas schemas, Forms forms) {
        this.casework = casework;
        this.releases = releases;
        this.models = models;
        this.schemas = schemas;
        this.forms = forms;
    }

    @Override
    public List<FlowView> to(Person who) {
        return casework.flows().stream()
                .filter(flow -> isAnswerable(flow.flow(), who))
                .toList();
    }

    private boolean isAnswerable(String flow, Person who) {
        String definition = releases.active().definitions().get(flow);
        String form =
                definition == null ? null : models.byDefinition(definition).startForm();
        return definition != null && form != null && forms.isAnswerableBy(schemas.of(definition, form), who.id());
    }
}
