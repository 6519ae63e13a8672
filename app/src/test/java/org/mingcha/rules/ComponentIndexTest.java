package org.mingcha.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.index.CandidateComponentsIndexLoader;
import org.springframework.stereotype.Component;

/** A start reads the list of components that the compiler wrote: what it lacks would be missing without a word. */
class ComponentIndexTest {
    private static final String OURS = "org.mingcha";

    @Test
    void listsEveryComponent() {
        assertThat(listed()).containsAll(found()).hasSizeGreaterThan(500);
    }

    @Test
    void listsNothingThatIsGone() {
        assertThat(listed())
                .allSatisfy(name -> Class.forName(name, false, getClass().getClassLoader()));
    }

    private static Set<String> listed() {
        var index = CandidateComponentsIndexLoader.loadIndex(ComponentIndexTest.class.getClassLoader());
        return Objects.requireNonNull(index, "written by spring-context-indexer")
                .getCandidateTypes(OURS, Component.class.getName());
    }

    /** By a filter that no list can answer. */
    private static Set<String> found() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter((type, all) -> type.getAnnotationMetadata().isAnnotated(Component.class.getName()));
        return scanner.findCandidateComponents(OURS).stream()
                .map(BeanDefinition::getBeanClassName)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
    }
}
