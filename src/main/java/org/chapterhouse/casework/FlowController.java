package org.chapterhouse.casework;

import java.util.List;
import org.chapterhouse.people.People;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The flows that people can start. */
@RestController
@RequestMapping(path = "/api/flows", produces = MediaType.APPLICATION_JSON_VALUE)
class FlowController {

    private final Casework casework;
    private final People people;

    FlowController(Casework casework, People people) {
        this.casework = casework;
        this.people = people;
    }

    @GetMapping
    Flows flows() {
        return new Flows(casework.flows());
    }

    @GetMapping("/{flow}/form")
    String form(@PathVariable String flow) {
        return casework.startForm(flow);
    }

    /** What to know before sending the form; nothing is stored. */
    @PostMapping("/{flow}/advice")
    Advice advice(@PathVariable String flow, @RequestBody CaseController.DataCommand command) {
        return new Advice(casework.advice(flow, Data.of(command.data()), people.current()));
    }

    record Advice(List<String> items) {}

    record Flows(List<FlowView> items) {}
}
