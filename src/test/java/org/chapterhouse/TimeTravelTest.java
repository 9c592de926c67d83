package org.chapterhouse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chapterhouse.engine.EngineTime;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * An {@link ApplicationTest} in which time goes by. All of these share one application, whose clock only goes forward:
 * each test begins on a morning of its own, and nothing that an earlier one left moves any more.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApplicationTest
@TestPropertySource(properties = "chapterhouse.jobs=false")
@Import(TimeTravel.class)
@ExtendWith(TimeTravelTest.Mornings.class)
public @interface TimeTravelTest {

    /** Begins each test on its morning. */
    class Mornings implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            time(context).takeEngine();
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            time(context).restWhatIsLeft();
            time(context).toNextMorning();
        }

        @Override
        public void afterAll(ExtensionContext context) {
            EngineTime.reset();
        }

        private static TimeTravel time(ExtensionContext context) {
            return SpringExtension.getApplicationContext(context).getBean(TimeTravel.class);
        }
    }
}
