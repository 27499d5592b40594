// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.ldomstudio.language.ide.Marked;
import org.ldomstudio.language.ide.SiteContexts;
import org.ldomstudio.language.ide.TestSite;
import org.ldomstudio.language.ide.edits.TextEdit;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.NamedElement;

class LiveFileTest {

    @Test
    void editsAreReplayedInTheirOrder() {
        TypedText text = new TypedText("guest g");
        text.append(TextEdit.insert(7, " { }"));
        long version = text.append(TextEdit.insert(9, " ntp yes"));
        TypedText.Taken taken = text.take();
        assertThat(taken.text()).isEqualTo("guest g { ntp yes }");
        assertThat(taken.version()).isEqualTo(version).isEqualTo(text.version());
        assertThat(text.take().isUnchanged()).isTrue();
    }

    @Test
    void aReplacedTextForgetsEarlierEdits() {
        TypedText text = new TypedText("a");
        text.append(TextEdit.insert(1, "b"));
        text.replace("xyz");
        text.append(TextEdit.delete(0, 1));
        assertThat(text.take().text()).isEqualTo("yz");
    }

    @Test
    void randomTypingGivesTheSameModelAsReadingTheText() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        StringBuilder expected = new StringBuilder(TestSite.texts().get("guests.ldom"));
        LiveFile file = new LiveFile(Marked.read(expected.toString()).resource());
        for (int i = 0; i < 60; i++) {
            for (int burst = random.nextInt(3); burst >= 0; burst--) {
                int from = random.nextInt(expected.length());
                int to = Math.min(expected.length(), from + random.nextInt(4));
                String typed =
                        List.of("", " ", "x", "}", "{ ", "ntp yes ", "\n", "\"").get(random.nextInt(8));
                expected.replace(from, to, typed);
                file.type(TextEdit.replace(from, to, typed));
            }
            assertThat(file.<String>read(LiveFileTest::text))
                    .as("-Dseed=" + seed + " step " + i)
                    .isEqualTo(expected.toString());
        }
        assertThat(file.<List<String>>read(LiveFileTest::names))
                .as("-Dseed=" + seed)
                .isEqualTo(names(Marked.read(expected.toString()).resource()));
    }

    @Test
    void aReaderSeesWhatIsOnTheScreen() {
        LiveFile file = new LiveFile(Marked.read("guest g").resource());
        file.type(TextEdit.insert(7, "2"));
        assertThat(file.<List<String>>read(LiveFileTest::names)).containsExactly("g2");
        file.replace("guest h");
        assertThat(file.<List<String>>read(LiveFileTest::names)).containsExactly("h");
    }

    @Test
    void typingCancelsWork() {
        LiveFile file = new LiveFile(Marked.read("guest g").resource());
        CancelIndicator cancel = file.cancelIndicator();
        assertThat(cancel.isCanceled()).isFalse();
        file.type(TextEdit.insert(7, "2"));
        assertThat(cancel.isCanceled()).isTrue();
        assertThat(file.cancelIndicator().isCanceled()).isFalse();
    }

    @Test
    void aWaitingReaderCancelsWorkAndOneInAHurryGoesAway() throws InterruptedException {
        LiveFile file = new LiveFile(Marked.read("guest g").resource());
        CountDownLatch working = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Thread work = Thread.ofPlatform()
                .start(() -> file.read(resource -> {
                    CancelIndicator cancel = file.cancelIndicator();
                    working.countDown();
                    while (!cancel.isCanceled()) {
                        Thread.onSpinWait();
                    }
                    cancelled.countDown();
                    try {
                        return finish.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException e) {
                        return false;
                    }
                }));
        assertThat(working.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(file.tryRead(Duration.ofMillis(20), LiveFileTest::names)).isEmpty();
        assertThat(cancelled.await(10, TimeUnit.SECONDS)).isTrue();
        finish.countDown();
        work.join();
        assertThat(file.tryRead(Duration.ofSeconds(10), LiveFileTest::names)).hasValue(List.of("g"));
    }

    @Test
    void findingsComeInTwoStepsAndCanBeCancelled() {
        Marked marked = Marked.read(TestSite.texts().values().toArray(String[]::new));
        CheckedSite site = Marked.SERVICES.getInstance(SiteContexts.class).siteOf(marked.resource());
        assertThat(SiteFindings.withoutSimulation(site, CancelIndicator.NullImpl))
                .extracting(finding -> finding.rule().id())
                .contains("LNG-INTENT");
        assertThat(SiteFindings.nominalRun(site, CancelIndicator.NullImpl).plans())
                .hasSize(2);
        assertThatThrownBy(() -> SiteFindings.withoutSimulation(site, () -> true))
                .matches(new OperationCanceledManager()::isOperationCanceledException);
        assertThatThrownBy(() -> SiteFindings.nominalRun(site, () -> true))
                .matches(new OperationCanceledManager()::isOperationCanceledException);
    }

    private static String text(XtextResource resource) {
        return resource.getParseResult().getRootNode().getText();
    }

    private static List<String> names(XtextResource resource) {
        return ((LdomModel) resource.getContents().getFirst())
                .getElements().stream()
                        .map(NamedElement::getName)
                        .map(String::valueOf)
                        .toList();
    }
}
