package org.mingcha.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.mingcha.Application;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole application without HTTP on a fresh database and a fresh data directory, one per test class. For a test with
 * HTTP write {@code @SpringBootTest(webEnvironment = …)}: {@link FreshDatabaseFactory} serves every Spring test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.main.lazy-initialization=true")
public @interface MingchaSpringTest {}
