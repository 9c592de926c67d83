package org.chapterhouse.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the packaged files when the application starts: as release 1, and again when they have changed and no
 * admin has published since. It is done before the first request and the first job.
 */
@Component
class PackagedPolicy implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(PackagedPolicy.class);

    /** Key of the database's advisory lock: of nodes that start together one publishes, the others find it done. */
    private static final long LOCK = 0x706f6c696379L;

    private final PackagedFiles packaged;
    private final Publisher publisher;
    private final Releases releases;
    private final ReleaseFiles files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ActiveReleases active;

    PackagedPolicy(
            PackagedFiles packaged,
            Publisher publisher,
            Releases releases,
            ReleaseFiles files,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            ActiveReleases active) {
        this.packaged = packaged;
        this.publisher = publisher;
        this.releases = releases;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.active = active;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, byte[]> content = packaged.read();
        if (content.isEmpty()) {
            log.warn("There are no packaged models");
            return;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(:key)")
                    .param("key", LOCK)
                    .query()
                    .singleRow();
            publishIfChanged(content);
        });
        active.forget();
    }

    private void publishIfChanged(Map<String, byte[]> content) {
        Optional<Release> newest = releases.findFirstByOrderByNumberDesc();
        Optional<Release> lastPackaged = releases.findFirstBySourceOrderByNumberDesc(Release.PACKAGED);
        if (lastPackaged.isPresent() && stored(lastPackaged.get()).equals(fingerprints(content))) {
            return;
        }
        if (newest.isPresent() && !newest.get().isPackaged()) {
            log.info("The packaged models have changed; an admin's release is active, so they wait to be merged");
            return;
        }
        Release release = publisher.publishPackaged(content, "packaged with the application");
        log.info("Release {} is published: {} files", release.number(), content.size());
    }

    private Map<String, String> stored(Release release) {
        return files.entries(List.of(release.number())).stream()
                .collect(Collectors.toMap(
                        ReleaseFiles.Entry::getPath, ReleaseFiles.Entry::getSha256, (a, b) -> a, TreeMap::new));
    }

    private static Map<String, String> fingerprints(Map<String, byte[]> content) {
        Map<String, String> result = new TreeMap<>();
        content.forEach((path, bytes) -> result.put(path, Fingerprint.of(bytes)));
        return result;
    }
}
