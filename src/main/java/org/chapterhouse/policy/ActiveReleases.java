package org.chapterhouse.policy;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.chapterhouse.casework.PolicyReleases;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The active release, kept in memory for a moment: another node may publish too. */
@Component
class ActiveReleases implements PolicyReleases {

    private static final long KEPT_NANOS = Duration.ofSeconds(10).toNanos();

    private final Releases releases;
    private final RepositoryService repository;
    private volatile @Nullable Known known;

    ActiveReleases(Releases releases, RepositoryService repository) {
        this.releases = releases;
        this.repository = repository;
    }

    @Override
    public ActiveRelease active() {
        Known last = known;
        if (last != null && System.nanoTime() - last.at < KEPT_NANOS) {
            return last.release;
        }
        Release newest = releases.findFirstByOrderByNumberDesc()
                .orElseThrow(() -> new IllegalStateException("nothing has been published"));
        ActiveRelease release = last != null && last.release.number() == newest.number()
                ? last.release
                : new ActiveRelease(newest.number(), definitions(newest));
        known = new Known(release, System.nanoTime());
        return release;
    }

    /** After something was published here. */
    void forget() {
        known = null;
    }

    private Map<String, String> definitions(Release release) {
        return repository.createProcessDefinitionQuery().deploymentId(release.deploymentId()).list().stream()
                .collect(Collectors.toUnmodifiableMap(ProcessDefinition::getKey, ProcessDefinition::getId));
    }

    private record Known(ActiveRelease release, long at) {}
}
