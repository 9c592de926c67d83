package org.chapterhouse.casework;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The flows that people can start. */
@RestController
@RequestMapping(path = "/api/flows", produces = MediaType.APPLICATION_JSON_VALUE)
class FlowController {

    private final Casework casework;

    FlowController(Casework casework) {
        this.casework = casework;
    }

    @GetMapping
    Flows flows() {
        return new Flows(casework.flows());
    }

    @GetMapping("/{flow}/form")
    String form(@PathVariable String flow) {
        return casework.startForm(flow);
    }

    record Flows(List<FlowView> items) {}
}
