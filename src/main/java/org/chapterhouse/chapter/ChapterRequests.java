package org.chapterhouse.chapter;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The requests for new chapters. */
interface ChapterRequests extends Repository<ChapterRequest, String> {

    ChapterRequest save(ChapterRequest request);

    Optional<ChapterRequest> findById(String reference);

    @Query(
            "select count(r) from ChapterRequest r"
                    + " where r.country = :country and r.cityKey = :cityKey and r.closedAt is null and r.reference <> :reference")
    long openBeside(String country, String cityKey, String reference);

    List<ChapterRequest> findByChapter(String chapter);
}
