package org.chapterhouse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.chapterhouse.people.Person;

/** Applications for new chapters; each for a city of its own, far from everybody, where nobody has a chapter. */
public final class Applications {

    private static final List<String> DECLARATIONS = List.of(
            "acceptsConduct",
            "livesNearby",
            "openToAll",
            "vendorNeutral",
            "usesBranding",
            "freeRegistration",
            "staysActive",
            "sharesArea",
            "diverseSpeakers",
            "adult",
            "unpaid");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final int number = NEXT.incrementAndGet();

    public String city() {
        return "Nueva " + number;
    }

    /** Degrees of a place in the far south, thousands of kilometres from every other test's chapters. */
    public double longitude() {
        return -120 + 10 * (number % 24);
    }

    /** What the person named first sends, with co-organizers of these addresses. */
    public Map<String, Object> by(Person lead, String... coOrganizers) {
        Map<String, Object> data = new HashMap<>();
        data.put("kind", "city");
        data.put("displayName", "Commons " + city());
        data.put("city", city());
        data.put("country", "FO");
        data.put("timezone", "Atlantic/Faroe");
        data.put("latitude", -84.5 + 1.5 * (number / 24));
        data.put("longitude", longitude());
        data.put("existingGroup", "none");
        data.put("mission", "A place where people learn from each other.");
        data.put("firstPlans", "A project night, lightning talks, a workshop.");
        data.put("interest", "yes");
        data.put("sizeBand", "50-99");
        data.put("audience", "mixed");
        data.put("conductContact", "Ida, 555 0101");
        List<Map<String, Object>> organizers = new ArrayList<>();
        organizers.add(Map.of("name", lead.name(), "email", lead.email()));
        for (String address : coOrganizers) {
            organizers.add(Map.of("name", "Co " + address, "email", address));
        }
        data.put("organizers", organizers);
        DECLARATIONS.forEach(key -> data.put(key, true));
        return data;
    }
}
