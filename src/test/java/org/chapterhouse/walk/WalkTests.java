package org.chapterhouse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.chapterhouse.Cast;
import org.chapterhouse.TimeTravelTest;
import org.chapterhouse.people.Accounts;
import org.chapterhouse.people.People;
import org.chapterhouse.people.Person;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The whole way over HTTP: from somebody who wants a chapter, in the middle of a real network, to what everybody can
 * read of its first event. Moves the time, so it has the context to itself.
 */
@TimeTravelTest
class WalkTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Test
    void fromAnApplicationToAPublishedRetrospective() throws Exception {
        World world = new World(port);
        Town town = Town.near(world);
        Cast cast = new Cast(accounts);
        Person neighbour = cast.anybody();
        people.join(neighbour.id(), town.neighbour(), "lead");

        String chapter = new Opening(world, town, cast.anybody()).until(neighbour);

        Walker organizer = world.member("tinkara", Opening.PASSWORD);
        Evening evening = new Evening(world, organizer, chapter, town, 30);
        evening.approve();

        Sponsoring sponsoring = new Sponsoring(world, organizer, evening.sponsorship());
        sponsoring.agree();
        sponsoring.sign();
        sponsoring.pay(world.advance("P5D").toLocalDate().toString());
        sponsoring.deliver();

        world.advance("P26D");
        assertThat(organizer.find(evening.reference).path("outcome").asString()).isEqualTo("held");
        assertThat(evening.event().path("status").asString()).isEqualTo("held");
        sponsoring.thank();

        Looking looking = new Looking(world, organizer, chapter);
        looking.report();
        looking.answer();
        looking.isPublished();

        JsonNode after = organizer.get("/api/chapters/" + chapter);
        assertThat(after.path("status").asString()).as("a year of trial").isEqualTo("trial");
        assertThat(after.path("trust").asString())
                .as("one evening is a beginning")
                .isEqualTo("new");
        assertThat(after.path("lastActivity").asString())
                .isEqualTo(evening.startsAt.toLocalDate().toString());
    }
}
