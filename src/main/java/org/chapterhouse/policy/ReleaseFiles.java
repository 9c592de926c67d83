package org.chapterhouse.policy;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The files of the releases. */
interface ReleaseFiles extends Repository<ReleaseFile, Long> {

    <S extends ReleaseFile> List<S> saveAll(Iterable<S> files);

    Optional<ReleaseFile> findByReleaseAndPath(int release, String path);

    List<ReleaseFile> findByRelease(int release);

    /** What there is, without its content. */
    @Query("select f.release as release, f.path as path, f.sha256 as sha256 from ReleaseFile f"
            + " where f.release in :releases order by f.release, f.path")
    List<Entry> entries(Collection<Integer> releases);

    /** A file's name and fingerprint. */
    interface Entry {

        int getRelease();

        String getPath();

        String getSha256();
    }
}
