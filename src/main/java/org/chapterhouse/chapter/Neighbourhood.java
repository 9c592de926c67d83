package org.chapterhouse.chapter;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the nearest chapter that is running. How near counts as near is a decision's to say. */
@Component
class Neighbourhood {

    /** Looked for in growing circles, so that a near neighbour is found without reading the continent. */
    private static final List<Double> CIRCLES = List.of(50.0, 200.0, 800.0);

    private final ChapterDirectory chapters;

    Neighbourhood(ChapterDirectory chapters) {
        this.chapters = chapters;
    }

    /** A chapter and how far away it is. */
    record Neighbour(ChapterInfo chapter, double kilometres) {}

    /** Empty if the place is unknown, or nobody is within the largest circle. */
    Optional<Neighbour> nearestTo(@Nullable Place place) {
        if (place == null) {
            return Optional.empty();
        }
        for (double circle : CIRCLES) {
            Optional<Neighbour> nearest = chapters.within(circle, place).stream()
                    .filter(ChapterInfo::running)
                    .map(chapter -> new Neighbour(chapter, distance(place, chapter)))
                    .min(Comparator.comparingDouble(Neighbour::kilometres)
                            .thenComparing(near -> near.chapter().slug()));
            if (nearest.isPresent()) {
                return nearest;
            }
        }
        return Optional.empty();
    }

    private static double distance(Place place, ChapterInfo chapter) {
        Place there = chapter.facts().place();
        return there == null ? Double.MAX_VALUE : place.kilometresTo(there);
    }
}
