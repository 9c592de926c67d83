package org.chapterhouse.people;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The regions in the database, read once: only a migration changes them. */
@Service
class StoredRegions implements Regions {

    private final JdbcClient jdbc;
    private volatile @Nullable Map<String, String> regionByCountry;

    StoredRegions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String of(String country) {
        return countries().getOrDefault(country.toUpperCase(Locale.ROOT), Person.WORLD);
    }

    @Override
    public List<Region> all() {
        Map<String, List<String>> byRegion = countries().entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
        return byRegion.entrySet().stream()
                .map(entry -> new Region(entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(Region::id))
                .toList();
    }

    private Map<String, String> countries() {
        Map<String, String> known = regionByCountry;
        if (known == null) {
            Map<String, String> read = new TreeMap<>();
            jdbc.sql("select country, region from people_region_country").query(row -> {
                read.put(row.getString("country"), row.getString("region"));
            });
            known = read;
            regionByCountry = known;
        }
        return known;
    }
}
