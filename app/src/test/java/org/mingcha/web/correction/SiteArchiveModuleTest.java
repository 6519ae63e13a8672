package org.mingcha.web.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;
import org.mingcha.Application;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** With the context of PublicCorrectionsModuleTest. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"mingcha.log.origin=public.invalid/log", "mingcha.url=https://mingcha.qingxi.gov.cn"})
class SiteArchiveModuleTest {
    @Autowired
    private SiteArchive archive;

    @Test
    void offersTheWholeToTwoAtOnceAndToTheNextWhenOneIsDone() throws IOException {
        assertThatIOException().isThrownBy(() -> archive.offer(this::whileSomebodyElseFetches));
        assertThat(archive.offer(OutputStream::nullOutputStream)).isTrue();
    }

    private OutputStream whileSomebodyElseFetches() throws IOException {
        assertThat(archive.offer(() -> {
                    assertThat(archive.offer(OutputStream::nullOutputStream)).isFalse();
                    return OutputStream.nullOutputStream();
                }))
                .isTrue();
        throw new IOException("gone away");
    }
}
