package org.chapterhouse.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class OutsideOfTheDemoTests {

    @Test
    void noOtherProfileHasAnythingOfTheDemo() {
        assertThat(beansOf("prod")).isEmpty();
        assertThat(beansOf("staging")).isEmpty();
    }

    private static List<String> beansOf(String profile) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().setActiveProfiles(profile);
            context.scan(DemoClock.class.getPackageName());
            context.refresh();
            return Arrays.stream(context.getBeanDefinitionNames())
                    .map(context::getType)
                    .filter(type -> type != null && type.getPackageName().startsWith(DemoClock.class.getPackageName()))
                    .map(Class::getSimpleName)
                    .toList();
        }
    }
}
