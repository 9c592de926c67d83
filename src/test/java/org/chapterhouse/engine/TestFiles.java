package org.chapterhouse.engine;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/** The small models of these tests. */
final class TestFiles {

    private TestFiles() {}

    /** @return id of the flow's definition */
    static String deploy(FlowDeployments deployments, String flow, String... names) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        for (String name : names) {
            files.put(name, read(name));
        }
        return Objects.requireNonNull(
                deployments.deploy("test", files).definitions().get(flow));
    }

    static byte[] read(String name) throws IOException {
        return new ClassPathResource("engine/" + name).getContentAsByteArray();
    }
}
