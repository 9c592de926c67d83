package org.chapterhouse.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import tools.jackson.databind.JsonNode;

/**
 * Where the new chapter is to be: half an hour from a chapter that is there already. That is one of a real network
 * (R-Ladies meetup archive, CC BY 4.0) where the archive lies beside the project, else one of the demo.
 */
record Town(String name, String country, ZoneId zone, double latitude, double longitude, String neighbour) {

    private static final Path REAL = Path.of("..", "shared", "data", "chapters.csv");

    static Town near(World world) throws IOException {
        boolean real = Files.isReadable(REAL);
        if (real) {
            assertThat(world.admin
                            .csv("/api/import/chapters", Files.readString(REAL))
                            .path("created")
                            .asInt())
                    .isEqualTo(251);
        }
        JsonNode neighbour = world.admin.get("/api/chapters/" + (real ? "rladies-ljubljana" : "krakow"));
        assertThat(neighbour.path("status").asString()).isEqualTo("active");
        return new Town(
                real ? "Kranj" : "Tarnów",
                neighbour.path("country").asString(),
                ZoneId.of(neighbour.path("timezone").asString()),
                Math.round(10 * neighbour.path("latitude").asDouble()) / 10.0,
                neighbour.path("longitude").asDouble(),
                neighbour.path("slug").asString());
    }
}
