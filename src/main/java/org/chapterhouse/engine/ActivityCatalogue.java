package org.chapterhouse.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * All activities that models may call, by bean name. It reads the beans when it is asked and no earlier: activities
 * need services, services need the engine, and the engine needs this.
 */
@Component
public class ActivityCatalogue {

    private final ListableBeanFactory beans;

    ActivityCatalogue(ListableBeanFactory beans) {
        this.beans = beans;
    }

    /** The names, without making the activities. */
    public Set<String> names() {
        return Arrays.stream(beans.getBeanNamesForType(Activity.class, true, false))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Activity> find(String name) {
        return names().contains(name) ? Optional.of(beans.getBean(name, Activity.class)) : Optional.empty();
    }

    public List<Activity> all() {
        return names().stream()
                .sorted()
                .map(name -> beans.getBean(name, Activity.class))
                .toList();
    }
}
