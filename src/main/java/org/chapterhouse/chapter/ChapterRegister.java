package org.chapterhouse.chapter;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.api.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the chapters and counts what they do. */
@Service
@Transactional
class ChapterRegister implements ChapterDirectory {

    private static final double KM_PER_DEGREE = 111;

    private final Chapters chapters;
    private final TrustScale scale;
    private final Clock clock;

    ChapterRegister(Chapters chapters, TrustScale scale, Clock clock) {
        this.chapters = chapters;
        this.scale = scale;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ChapterInfo> find(String slug) {
        return chapters.findBySlug(slug).map(ChapterInfo::of);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, ChapterInfo> find(Collection<String> slugs) {
        return chapters.findBySlugIn(slugs).stream()
                .map(ChapterInfo::of)
                .collect(Collectors.toMap(ChapterInfo::slug, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return !chapters.existsAny();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChapterInfo> within(double kilometres, ChapterInfo of) {
        Place centre = of.facts().place();
        return centre == null ? List.of() : within(kilometres, centre);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ChapterInfo> within(double kilometres, Place centre) {
        return around(centre, kilometres).stream()
                .map(ChapterInfo::of)
                .filter(other -> isWithin(kilometres, centre, other.facts().place()))
                .toList();
    }

    private static boolean isWithin(double kilometres, Place centre, @Nullable Place place) {
        return place != null && centre.kilometresTo(place) <= kilometres;
    }

    /** A box that holds the circle; near the poles and the date line it is a belt around the earth. */
    private List<Chapter> around(Place centre, double kilometres) {
        double high = kilometres / KM_PER_DEGREE;
        double narrow = Math.cos(Math.toRadians(Math.min(89.9, Math.abs(centre.latitude()) + high)));
        double wide = high / narrow;
        double west = centre.longitude() - wide;
        double east = centre.longitude() + wide;
        boolean belt = west < -180 || east > 180;
        return chapters.inBox(
                centre.latitude() - high, centre.latitude() + high, belt ? -180 : west, belt ? 180 : east);
    }

    @Override
    public ChapterInfo takeOver(String slug, ChapterFacts facts, ChapterStatus status, String reason) {
        if (chapters.findBySlug(slug).isPresent()) {
            throw new ChapterExists(slug);
        }
        return ChapterInfo.of(chapters.save(Chapter.takeOver(slug, facts, status, clock.instant(), reason)));
    }

    @Override
    public void credit(String slug, int eventsHeld, int reportsOnTime, int reportsLate) {
        Chapter chapter = locked(slug);
        TrackRecord track = chapter.track();
        track.atLeast(eventsHeld, null);
        for (int i = 0; i < reportsOnTime; i++) {
            track.reportCounted(true);
        }
        for (int i = 0; i < reportsLate; i++) {
            track.reportCounted(false);
        }
        scale.weigh(chapter);
    }

    @EventListener
    void on(EventHeld held) {
        Chapter chapter = locked(held.chapter());
        chapter.track()
                .eventHeld(held.endedAt().atZone(chapter.facts().timezone()).toLocalDate());
        scale.weigh(chapter);
    }

    @EventListener
    void on(EventNotHeld event) {
        Chapter chapter = locked(event.chapter());
        chapter.track().eventNotHeld();
        scale.weigh(chapter);
    }

    @EventListener
    void on(ReportReceived report) {
        Chapter chapter = locked(report.chapter());
        chapter.track().reportCounted(report.onTime());
        chapter.heardOn(clock.instant());
        scale.weigh(chapter);
    }

    private Chapter locked(String slug) {
        return chapters.lockBySlug(slug).orElseThrow(NotFound::new);
    }
}
