package org.chapterhouse.policy;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The published releases; the one with the highest number is active. */
interface Releases extends Repository<Release, Integer> {

    Release save(Release release);

    Optional<Release> findFirstByOrderByNumberDesc();

    Optional<Release> findFirstBySourceOrderByNumberDesc(String source);

    Optional<Release> findByNumber(int number);

    List<Release> findByNumberLessThanOrderByNumberDesc(int number, Limit limit);
}
