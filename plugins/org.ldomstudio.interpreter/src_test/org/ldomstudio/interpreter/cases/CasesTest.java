// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ldomstudio.interpreter.Progress;

class CasesTest {
    private static final String INPUTS = """
            "links": [{"id": "net", "capacityBytesPerSecond": 100}],
            "migrations": [{"id": "m", "sourceHost": "A", "targetHost": "B", "route": ["net"],
              "guest": {"memoryBytes": 1000, "pageBytes": 1 %s}, "policy": {"mode": "precopy", "stop": {%s}} %s}]
            """;

    @Test
    void theShippedCasesAreWithinTheirTolerances() {
        CasesReport report = run(CaseFile.shipped());

        assertThat(report.rows())
                .noneMatch(row -> row.pass().filter(pass -> !pass).isPresent());
        assertThat(report.passed()).isGreaterThan(70);
        assertThat(report.failed()).isZero();
        assertThat(report.notApplicable()).isEqualTo(1);
    }

    @Test
    void aCaseOfAnotherSystemsLadderHasOneRowThatNeitherPassesNorFails() {
        List<CaseRow> rows = run(CaseFile.shipped()).rows().stream()
                .filter(row -> row.id().equals("A34-nova-steps"))
                .toList();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.pass()).isEmpty();
            assertThat(row.metric()).isEmpty();
        });
    }

    @Test
    void measuredFiguresThatInputsCannotPredictAreNotAsserted() {
        assertThat(run(CaseFile.shipped()).rows()).noneMatch(row -> row.metric().contains("serviceInterruption"));
    }

    @Test
    void aPropertyIsCheckedOverManyRandomWorkloadsAndTellsItsSeed() {
        List<CaseRow> rows = run(CaseFile.shipped()).rows().stream()
                .filter(row -> row.id().equals("A32-bounds"))
                .toList();

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.note()).isEqualTo("worst of 1000 random workloads, seed 42");
            assertThat(row.pass()).hasValue(true);
            assertThat(row.expected()).isEmpty();
            assertThat(row.tolerance().max()).isPresent();
        });
    }

    @Test
    void aPropertyThatDoesNotHoldFails() {
        CaseRow row =
                only(one(", \"writeClasses\": \"any\"", "\"maxRounds\": 3", "", "\"wireBytes\": {\"max\": 1500}"));

        assertThat(row.pass()).hasValue(false);
        assertThat(number(row.simulated())).isGreaterThan(1500);
    }

    @Test
    void aWrongFigureFailsWithItsError() {
        CaseRow row = only(one("", "", "", "\"totalSeconds\": {\"value\": 8, \"tolRel\": 0.1}"));

        assertThat(row.pass()).hasValue(false);
        assertThat(number(row.simulated())).isCloseTo(10.0, within(1e-12));
        assertThat(row.relativeError().orElseThrow()).isCloseTo(0.25, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "9,tolAbs,1.5,true",
        "9,tolAbs,0.5,false",
        "9,tolRel,0.2,true",
        "10,min,10,true",
        "10,min,10.5,false",
        "10,max,9.5,false"
    })
    void tolerancesAndBoundsAllCount(double value, String key, double number, boolean passes) {
        CaseRow row =
                only(one("", "", "", "\"totalSeconds\": {\"value\": %s, \"%s\": %s}".formatted(value, key, number)));

        assertThat(row.pass()).hasValue(passes);
    }

    @Test
    void equalMigrationsAreAllHeldAgainstTheExpectation() {
        CaseRow row = only(one("", "", ", \"repeat\": 4", "\"totalSeconds\": {\"value\": 40, \"tolRel\": 1e-9}"));

        assertThat(row.pass()).hasValue(true);
    }

    @Test
    void zeroBytesWireRatioHostsAndBackgroundCount() throws Exception {
        CaseFile file = read("""
                {"cases": [{"id": "x", "inputs": {
                  "links": [{"id": "net", "capacityBytesPerSecond": 100, "backgroundBytesPerSecond": 20}],
                  "hosts": [{"id": "A", "migrationCores": 2, "rawBytesPerCoreSecond": 30}],
                  "migrations": [{"id": "m", "startSeconds": 5, "sourceHost": "A", "targetHost": "B", "route": ["net"],
                    "guest": {"memoryBytes": 1000, "pageBytes": 1, "zeroBytes": 400, "wireRatio": 2},
                    "policy": {"mode": "stopcopy", "stop": {}}, "fixedSuspendSeconds": 1, "fixedResumeSeconds": 2}]},
                  "expect": {"m": {"totalSeconds": {"value": 18}, "wireBytes": {"value": 1200}, "finalBytes": {"value": 600},
                    "sourceCpuSeconds": {"value": 20}, "precopyRounds": {"value": 0}, "suspendSeconds": {"value": 18}}}}]}""");

        // 600 raw bytes at 80 / 2 = 40 raw bytes per second, below the 60 of the host
        assertThat(run(file).rows()).allMatch(row -> row.pass().orElseThrow()).hasSize(6);
    }

    @Test
    void aGuestThatDoesNotConvergeIsToldFromOneThatDoes() {
        String writes = ", \"writeClasses\": [{\"law\": \"linear\", \"wssBytes\": 800, \"touchBytesPerSecond\": 1e9}]";
        CaseRow endless = only(one(writes, "\"residualPages\": 50", "", "\"converges\": false"));
        CaseRow claims = only(one(writes, "\"residualPages\": 50", "", "\"converges\": true"));
        CaseRow limit =
                only(one(writes, "\"residualPages\": 50", "", "\"limitBytes\": {\"value\": 800, \"tolRel\": 1e-9}"));
        CaseRow total = only(one(writes, "\"residualPages\": 50", "", "\"totalSeconds\": {\"min\": 0}"));

        assertThat(endless.pass()).hasValue(true);
        assertThat(endless.simulated()).hasValue(new CaseValue.Truth(false));
        assertThat(claims.pass()).hasValue(false);
        assertThat(limit.pass()).hasValue(true);
        assertThat(total.pass()).hasValue(false);
        assertThat(total.simulated()).isEmpty();
    }

    @Test
    void throttlingAndSkippingAreUnderstood() {
        String writes =
                ", \"writeClasses\": [{\"law\": \"exponential\", \"wssBytes\": 900, \"touchBytesPerSecond\": 95}]";
        CaseRow most = only(one(writes, "\"maxRounds\": 6", "", "\"maxThrottlePercent\": {\"value\": 0}"));
        CaseFile slowed = one(
                writes,
                "\"maxRounds\": 40, \"residualBytes\": 20, \"autoConverge\": {\"initialPercent\": 20,"
                        + "\"incrementPercent\": 10, \"maxPercent\": 99}",
                "",
                "\"maxThrottlePercent\": {\"min\": 20}");
        CaseFile skipped =
                one(writes, "\"maxRounds\": 1, \"skipRedirtied\": true", "", "\"firstRoundBytes\": {\"max\": 999}");

        assertThat(most.pass()).hasValue(true);
        assertThat(only(slowed).pass()).hasValue(true);
        assertThat(only(skipped).pass()).hasValue(true);
    }

    @Test
    void aFigureOrARuleThatThisEngineDoesNotHaveNeitherPassesNorFails() {
        assertThat(only(one("", "", "", "\"energyJoules\": {\"value\": 8}")).pass())
                .isEmpty();
        assertThat(only(one("", "\"moonPhase\": 3", "", "\"totalSeconds\": {\"value\": 8}"))
                        .note())
                .contains("moonPhase");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{`|not JSON",
                "`[]`|an object is needed",
                "`{}`|\"cases\" is missing",
                "`{\"cases\": 3}`|cases: a list is needed, not 3",
                "`{\"cases\": [{}]}`|cases[0]: \"id\" is missing",
                "`{\"cases\": [{\"id\": 7}]}`|cases[0].id: a text is needed, not 7",
                "`{\"cases\": [{\"id\": \"x\", \"inputs\": {\"migrations\": \"no\"}}]}`|cases[0].inputs.migrations: a list is needed",
                "`{\"cases\": [{\"id\": \"x\", \"inputs\": {\"links\": [{\"id\": \"l\", \"capacityBytesPerSecond\": -1}]}}]}`|must not be negative",
                "`{\"cases\": [{\"id\": \"x\", \"inputs\": {\"links\": [{\"id\": \"l\", \"capacityBytesPerSecond\": 1e999}]}}]}`|too large",
                "`{\"cases\": []} trailing`|not JSON"
            })
    void aMistakeInAFileIsNamedWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("Exception")
                .doesNotContain("https");
    }

    @Test
    void namesThatLeadNowhereAreMistakes() {
        assertThatThrownBy(() -> read(
                        text("", "", "", "\"totalSeconds\": {\"value\": 1}").replace("[\"net\"]", "[\"gone\"]")))
                .hasMessage("cases[0].inputs.migrations[0].route[0]: there is no link \"gone\"");
        assertThatThrownBy(() -> read(text("", "", "", "\"totalSeconds\": {}")))
                .hasMessageContaining("\"value\", \"min\" or \"max\" is missing");
        assertThatThrownBy(() -> read(text(
                        ", \"writeClasses\": [{\"law\": \"cubic\", \"wssBytes\": 1, \"touchBytesPerSecond\": 1}]",
                        "",
                        "",
                        "\"totalSeconds\": {\"value\": 1}")))
                .hasMessageContaining("\"linear\" or \"exponential\" is needed");
    }

    private static CasesReport run(CaseFile file) {
        return new CaseRunner(42, () -> false, Progress.NONE).run(file);
    }

    private static CaseRow only(CaseFile file) {
        List<CaseRow> rows = run(file).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private static double number(Optional<CaseValue> value) {
        return value.map(known -> ((CaseValue.Numeric) known).value()).orElseThrow();
    }

    private static CaseFile one(String guest, String stop, String migration, String expect) {
        try {
            return read(text(guest, stop, migration, expect));
        } catch (CaseFileException | IOException mistake) {
            throw new AssertionError(mistake);
        }
    }

    private static String text(String guest, String stop, String migration, String expect) {
        return "{\"cases\": [{\"id\": \"x\", \"inputs\": {" + INPUTS.formatted(guest, stop, migration)
                + "}, \"expect\": {\"m\": {" + expect + "}}}]}";
    }

    private static CaseFile read(String text) throws CaseFileException, IOException {
        return CaseFile.read(new StringReader(text));
    }
}
