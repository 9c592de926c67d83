package org.chapterhouse.sponsorship;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** The sponsors. */
interface Sponsors extends JpaRepository<Sponsor, Long> {

    Optional<Sponsor> findByTaxKey(String taxKey);

    List<Sponsor> findByNameKeyOrderById(String nameKey);
}
