package org.chapterhouse.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The invented network, as it stands in the files below {@code demo/}. */
record DemoData(
        List<Account> accounts,
        List<Chapter> chapters,
        List<PlannedCase> cases,
        List<PlannedSponsorship> sponsorships) {

    static final String PASSWORD = "chapterhouse";

    static DemoData read() {
        return new DemoData(
                List.of(read("accounts.json", Account[].class)),
                List.of(read("chapters.json", Chapter[].class)),
                List.of(read("cases.json", PlannedCase[].class)),
                List.of(read("sponsorships.json", PlannedSponsorship[].class)));
    }

    static <T> T read(String file, Class<T> type) {
        try (InputStream in = Objects.requireNonNull(DemoData.class.getResourceAsStream("/demo/" + file), file)) {
            return JsonMapper.shared().readValue(in, type);
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }

    /** Somebody who can sign in. */
    record Account(
            String username,
            String name,
            Set<String> groups,
            Set<String> regions,
            @Nullable String employer,
            String locale,
            String timezone) {}

    /**
     * A chapter.
     *
     * @param at latitude and longitude
     * @param status active if it is not told
     * @param held events held before the demo's time
     * @param reports how many reports came in time, and how many did not
     * @param team names, the lead first; an account behind an at sign
     * @param mentor username
     */
    record Chapter(
            String slug,
            String city,
            @Nullable String state,
            String country,
            String timezone,
            List<Double> at,
            @Nullable String status,
            int held,
            List<Integer> reports,
            List<String> team,
            @Nullable String mentor) {

        String name() {
            return "Commons " + city;
        }
    }

    /**
     * A case to come: an event proposal and what people do with it.
     *
     * @param submitted days ago
     * @param event days from now, negative if it is over
     * @param until days from now until which it repeats
     * @param path what happens, each with the days after the submission: {@code 1 approve, 3 withdraw}
     */
    record PlannedCase(
            String chapter,
            String title,
            String kind,
            int people,
            @Nullable Integer nights,
            int submitted,
            int event,
            @Nullable Integer funds,
            @Nullable Boolean sponsors,
            @Nullable String repeats,
            @Nullable Integer until,
            String path) {

        String key() {
            return chapter + ": " + title;
        }
    }

    /**
     * A sponsorship to come.
     *
     * @param submitted days ago
     * @param steps on which days after the request somebody takes the next step
     */
    record PlannedSponsorship(
            String chapter,
            String sponsor,
            String contact,
            String tier,
            List<String> addOns,
            int amount,
            String currency,
            List<String> benefits,
            int submitted,
            String steps) {

        String key() {
            return chapter + " and " + sponsor + ", " + submitted;
        }
    }
}
