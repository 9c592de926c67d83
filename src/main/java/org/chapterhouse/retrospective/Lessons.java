package org.chapterhouse.retrospective;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** The lessons that were kept. */
interface Lessons extends Repository<Lesson, Long> {

    Lesson save(Lesson lesson);

    List<Lesson> findAllByOrderByTopicAscIdDesc(Limit limit);
}
