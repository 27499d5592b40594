// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ldomstudio.language.LdomLoader;
import org.ldomstudio.language.LoadedModel;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.view.SiteState;
import org.ldomstudio.rules.Cell;
import org.ldomstudio.rules.Migratability;
import org.ldomstudio.rules.Verdict;

/** Pins the five words, and that what is not stated is never taken for a fact. */
class VerdictTest {

    /** Properties without a default, whose absence must never make a guest movable. */
    private static final String FACTS =
            "\\s*(platform|firmware|manager|cores|memory(?!-)|link|os|vcc|network .*migration-ports|migration-ports"
                    + "|cpu-type|frequency)\\b.*";

    @Test
    void aFaultlessModelIsLive() {
        assertThat(cell(good("MIG-DISK-002"))).isEqualTo(new Cell(Verdict.LIVE, List.of(), List.of()));
    }

    @Test
    void whereTheGuestStandsIsHere() {
        LoadedModel model = LdomLoader.standalone().loadText(good("MIG-DISK-002"));
        SiteState state = SiteState.initial(model.index());
        Guest guest = state.index().guests().getFirst();
        Server server = state.index().servers().getFirst();
        assertThat(Migratability.of(state).cell(guest, server).verdict()).isEqualTo(Verdict.HERE);
    }

    @Test
    void anotherProcessorIsCold() {
        assertThat(cell(bad("MIG-CPU-002"))).isEqualTo(new Cell(Verdict.COLD, List.of("MIG-CPU-002"), List.of()));
    }

    @Test
    void anotherProcessorForABoundGuestIsMovableAsItIs() {
        assertThat(cell(bad("MIG-CPU-002").replace("  ntp yes", "  ntp yes state bound"))
                        .verdict())
                .isEqualTo(Verdict.LIVE);
    }

    @Test
    void tooLittleMemoryIsNo() {
        assertThat(cell(bad("MIG-MEM-001"))).isEqualTo(new Cell(Verdict.NO, List.of("MIG-MEM-001"), List.of()));
    }

    @Test
    void tooLittleMemoryForAnInactiveGuestIsMovable() {
        assertThat(cell(bad("MIG-STATE-003")).verdict()).isEqualTo(Verdict.LIVE);
    }

    @Test
    void directIoRefusesABoundGuestAndNotAnInactiveOne() {
        String text = bad("MIG-PIO-002");
        assertThat(cell(text).verdict()).isEqualTo(Verdict.NO);
        assertThat(cell(text.replace("  ntp yes", "  ntp yes state bound")).verdict())
                .isEqualTo(Verdict.NO);
        assertThat(cell(text.replace("  ntp yes", "  ntp yes state inactive")).verdict())
                .isEqualTo(Verdict.LIVE);
    }

    @Test
    void dataThatIsNotThereRefusesAColdMoveOfARunningGuestToo() {
        for (String rule : List.of("MIG-DISK-002", "MIG-DISK-003", "MIG-VHBA-002")) {
            String text = bad(rule);
            assertThat(cell(text)).as(rule).isEqualTo(new Cell(Verdict.NO, List.of(rule), List.of()));
            assertThat(cell(text.replace("  ntp yes", "  ntp yes state bound")).verdict())
                    .as(rule)
                    .isEqualTo(Verdict.LIVE);
            assertThat(cell(text.replace("  ntp yes", "  ntp yes state inactive"))
                            .verdict())
                    .as(rule)
                    .isEqualTo(Verdict.LIVE);
        }
    }

    @Test
    void firmwareThatIsNotStatedIsUnknownAndNamed() {
        Cell cell = cell(bad("MIG-VER-003").replaceAll("(?m)^  firmware 8.2.2.b.*$", ""));
        assertThat(cell.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(cell.missing()).containsExactly("firmware of t5b");
    }

    @Test
    void aGuestOnNoServerIsUnknown() {
        Cell cell = cell(good("MIG-DISK-002")
                .replace("guest web01 on t5a", "guest web01")
                .replace("migrate web01 to t5b", ""));
        assertThat(cell).isEqualTo(new Cell(Verdict.UNKNOWN, List.of(), List.of("server of web01")));
    }

    @Test
    void anUnknownPlatformIsUnknown() {
        LoadedModel model =
                LdomLoader.standalone().loadText(good("MIG-DISK-002").replace("platform T5-2", "platform T9-9"));
        assertThat(cellOf(model).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    static Stream<RuleCase> refused() {
        return RuleCase.all().stream().filter(each -> {
            Verdict verdict = cell(each.variant("bad")).verdict();
            return verdict == Verdict.NO || verdict == Verdict.COLD;
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void sayingLessNeverTurnsARefusalIntoAYes(RuleCase each) {
        String text = each.variant("bad");
        Verdict before = cell(text).verdict();
        for (String less : withOneFactLess(text)) {
            LoadedModel model = LdomLoader.standalone().loadText(less);
            if (!model.isReadable()) {
                continue;
            }
            Verdict after = cellOf(model).verdict();
            assertThat(after)
                    .as("without a line of:%n%s", difference(text, less))
                    .isNotEqualTo(Verdict.LIVE);
            if (before == Verdict.NO) {
                assertThat(after)
                        .as("without a line of:%n%s", difference(text, less))
                        .isNotEqualTo(Verdict.COLD);
            }
        }
    }

    private static List<String> withOneFactLess(String text) {
        List<String> lines = text.lines().toList();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches(FACTS) && !lines.get(i).contains("//! bad")) {
                List<String> rest = new ArrayList<>(lines);
                rest.set(i, "");
                texts.add(String.join("\n", rest));
            }
        }
        return texts;
    }

    private static String difference(String text, String less) {
        List<String> lines = text.lines().toList();
        List<String> rest = less.lines().toList();
        return lines.stream()
                .filter(line -> !line.isBlank() && !rest.contains(line))
                .findFirst()
                .orElse("a repeated line");
    }

    private static String bad(String rule) {
        return find(rule).variant("bad");
    }

    private static String good(String rule) {
        return find(rule).variant("good");
    }

    private static RuleCase find(String rule) {
        return RuleCase.all().stream()
                .filter(each -> each.toString().equals(rule + ".ldom"))
                .findFirst()
                .orElseThrow();
    }

    private static Cell cell(String text) {
        LoadedModel model = LdomLoader.standalone().loadText(text);
        assertThat(model.textProblems()).isEmpty();
        return cellOf(model);
    }

    /** Returns the cell of web01 and t5b. */
    private static Cell cellOf(LoadedModel model) {
        SiteState state = SiteState.initial(model.index());
        Optional<Guest> guest = state.index().find(Guest.class, "web01");
        Optional<Server> server = state.index().find(Server.class, "t5b");
        return Migratability.of(state).cell(guest.orElseThrow(), server.orElseThrow());
    }
}
