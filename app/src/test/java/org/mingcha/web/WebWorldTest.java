package org.mingcha.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingcha.Application;
import org.mingcha.casework.TaskType;
import org.mingcha.database.StartsFrom;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;

/**
 * The whole application with HTTP, in a {@link WebWorld} that is there already: {@code WebWorld.of(context)}. One that needs
 * another clock or origin from the first record on is a {@code @SpringBootTest} and builds its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TaskType.class)
@StartsFrom(WebWorld.Start.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@interface WebWorldTest {
    /** Of a log whose clock may be moved. */
    String DEMO = "mingcha.log.origin=world.invalid/log";

    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] classes() default Application.class;

    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};
}
