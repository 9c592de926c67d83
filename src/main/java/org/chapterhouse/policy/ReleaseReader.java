package org.chapterhouse.policy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chapterhouse.api.Cursor;
import org.chapterhouse.api.Slice;
import org.chapterhouse.casework.OpenCases;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads releases for the API and the pages, the newest first. */
@Component
@Transactional(readOnly = true)
class ReleaseReader {

    private final Releases releases;
    private final ReleaseFiles files;
    private final OpenCases openCases;

    ReleaseReader(Releases releases, ReleaseFiles files, OpenCases openCases) {
        this.releases = releases;
        this.files = files;
        this.openCases = openCases;
    }

    Slice<ReleaseView> list(int limit, @Nullable String cursor) {
        Cursor after = Cursor.decode(cursor, 1);
        int below = after == null ? Integer.MAX_VALUE : (int) Math.min(after.number(0), Integer.MAX_VALUE);
        List<Release> page = releases.findByNumberLessThanOrderByNumberDesc(below, Limit.of(limit + 1));
        Function<Release, ReleaseView> views = views(page);
        return Slice.of(page, limit, release -> Cursor.of(release.number())).map(views);
    }

    Optional<ReleaseView> one(int number) {
        return releases.findByNumber(number)
                .map(release -> views(List.of(release)).apply(release));
    }

    /** The files of a release by their path; none if there is no such release. */
    Map<String, byte[]> contents(int number) {
        return files.findByRelease(number).stream()
                .collect(Collectors.toMap(ReleaseFile::path, ReleaseFile::content, (a, b) -> a, TreeMap::new));
    }

    private Function<Release, ReleaseView> views(List<Release> page) {
        Map<Integer, List<ReleaseView.File>> contents =
                files.entries(page.stream().map(Release::number).toList()).stream()
                        .collect(Collectors.groupingBy(
                                ReleaseFiles.Entry::getRelease,
                                Collectors.mapping(
                                        e -> new ReleaseView.File(e.getPath(), e.getSha256()), Collectors.toList())));
        Map<Integer, Long> open = openCases.byRelease();
        int active =
                releases.findFirstByOrderByNumberDesc().map(Release::number).orElse(0);
        return release -> view(
                release,
                release.number() == active,
                open.getOrDefault(release.number(), 0L),
                contents.getOrDefault(release.number(), List.of()));
    }

    Optional<byte[]> file(int release, String path) {
        return files.findByReleaseAndPath(release, path).map(ReleaseFile::content);
    }

    private static ReleaseView view(Release release, boolean active, long open, List<ReleaseView.File> files) {
        return new ReleaseView(
                release.number(),
                active,
                release.source(),
                release.note(),
                release.publishedBy(),
                release.approvedBy(),
                release.effectiveFrom().atOffset(ZoneOffset.UTC),
                open,
                files);
    }
}
