package org.chapterhouse.policy;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.chapterhouse.engine.FlowDeployments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes a set of files a release: checked, deployed and stored in the caller's transaction. */
@Component
class Publisher {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    private final ReferenceCheck references;
    private final TranslationCheck translations;
    private final FlowDeployments deployments;
    private final Releases releases;
    private final ReleaseFiles files;
    private final Clock clock;

    Publisher(
            ReferenceCheck references,
            TranslationCheck translations,
            FlowDeployments deployments,
            Releases releases,
            ReleaseFiles files,
            Clock clock) {
        this.references = references;
        this.translations = translations;
        this.deployments = deployments;
        this.releases = releases;
        this.files = files;
        this.clock = clock;
    }

    /** @throws org.chapterhouse.engine.UnsafeModel if a file breaks a safety rule or names something that is not there */
    Release publishPackaged(Map<String, byte[]> content, String note) {
        references.check(content);
        int number =
                releases.findFirstByOrderByNumberDesc().map(Release::number).orElse(0) + 1;
        String deployment = deployments.deploy("release " + number, content).deploymentId();
        Release release = releases.save(
                Release.packaged(number, deployment, note, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        // after the deployment, which has refused what is no plain text
        translations.warnings(content).forEach(warning -> log.warn("Release {}: {}", number, warning));
        List<ReleaseFile> stored = content.entrySet().stream()
                .map(file -> new ReleaseFile(number, file.getKey(), file.getValue()))
                .toList();
        files.saveAll(stored);
        return release;
    }
}
