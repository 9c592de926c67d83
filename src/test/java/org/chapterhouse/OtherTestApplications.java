package org.chapterhouse;

import java.io.IOException;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the small applications of other tests, which lie in the scanned packages, out of the whole one. */
public class OtherTestApplications extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) throws IOException {
        return reader.getAnnotationMetadata().isAnnotated(SpringBootConfiguration.class.getName())
                && !reader.getClassMetadata().getClassName().equals(Chapterhouse.class.getName());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OtherTestApplications;
    }

    @Override
    public int hashCode() {
        return OtherTestApplications.class.hashCode();
    }
}
