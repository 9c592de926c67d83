package org.chapterhouse.policy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models, forms and translations that came with the application. */
@Component
class PackagedFiles {

    private static final String[] FOLDERS = {"processes/", "forms/", "translations/"};

    private final String root;

    PackagedFiles() {
        this("policy/");
    }

    PackagedFiles(String root) {
        this.root = root;
    }

    /** @return content by path, such as {@code processes/event-proposal.bpmn}; sorted */
    Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (String folder : FOLDERS) {
                for (Resource resource :
                        new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + folder + "*.*")) {
                    try (InputStream content = resource.getInputStream()) {
                        files.put(folder + resource.getFilename(), content.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the packaged policy cannot be read", e);
        }
        return files;
    }
}
