package org.chapterhouse.chapter;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

/** The chapters. */
interface Chapters extends JpaRepository<Chapter, Long> {

    Optional<Chapter> findBySlug(String slug);

    List<Chapter> findBySlugIn(Collection<String> slugs);

    /** For counters: several cases of one chapter may end at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Chapter c where c.slug = :slug")
    Optional<Chapter> lockBySlug(String slug);

    Optional<Chapter> findByHealthCase(String reference);

    /** Chapters in a box of degrees. */
    @Query("select c from Chapter c where c.latitude between :south and :north and c.longitude between :west and :east")
    List<Chapter> inBox(double south, double north, double west, double east);

    @Query("select distinct c.country from Chapter c")
    List<String> countries();

    @NativeQuery("select exists (select from chapter_chapter)")
    boolean existsAny();
}
