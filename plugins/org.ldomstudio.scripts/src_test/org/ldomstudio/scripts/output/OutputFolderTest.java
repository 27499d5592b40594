// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ldomstudio.scripts.GeneratedFile;
import org.ldomstudio.scripts.output.OutputResult.Compared;
import org.ldomstudio.scripts.output.OutputResult.Refused;
import org.ldomstudio.scripts.output.OutputResult.Written;

class OutputFolderTest {

    @TempDir
    private Path temporary;

    private Path root;

    @BeforeEach
    void chooseFolder() {
        root = temporary.resolve("out");
    }

    @Test
    void writesMakesExecutableAndIsThenUpToDate() throws IOException {
        assertThat(write(script("a.sh", "1"), text("sub/b.md", "2"))).isEqualTo(written("a.sh", "sub/b.md"));
        assertThat(root.resolve("a.sh")).isExecutable().hasContent("1");
        assertThat(Files.isExecutable(root.resolve("sub/b.md"))).isFalse();
        assertThat(new OutputFolder(root).check(List.of(script("a.sh", "1"), text("sub/b.md", "2"))))
                .isEqualTo(new Compared(List.of()));
        assertThat(write(script("a.sh", "1"), text("sub/b.md", "2")))
                .isEqualTo(new Written(List.of(), List.of("a.sh", "sub/b.md"), List.of(), List.of()));
        assertThat(names()).containsExactlyInAnyOrder(".ldom-studio.sha256", "a.sh", "sub", "sub/b.md");
    }

    @Test
    void checkSaysWhatDiffersAndWritesNothing() throws IOException {
        write(text("a", "1"), text("b", "1"), text("c", "1"));
        Files.writeString(root.resolve("b"), "edited");
        Map<String, String> before = content();
        OutputResult result = new OutputFolder(root).check(List.of(text("a", "1"), text("b", "1"), text("d", "1")));
        assertThat(result)
                .isInstanceOfSatisfying(
                        Compared.class,
                        compared -> assertThat(compared.differences())
                                .extracting(Object::toString)
                                .containsExactly("b differs", "d is missing", "c is not generated any more"));
        assertThat(content()).isEqualTo(before);
    }

    @Test
    void checkOfAFolderThatDoesNotExistMissesEverythingAndMakesNone() {
        assertThat(new OutputFolder(root).check(List.of(text("a", "1"))))
                .isInstanceOfSatisfying(
                        Compared.class,
                        compared -> assertThat(compared.differences())
                                .extracting(Object::toString)
                                .containsExactly("a is missing"));
        assertThat(root).doesNotExist();
    }

    @Test
    void filesOfOthersAreNeitherOverwrittenNorDeleted() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("mine"), "precious");
        Files.writeString(root.resolve("a"), "also precious");
        assertThat(write(text("a", "1"), text("b", "2"))).isInstanceOf(Refused.class);
        assertThat(content()).isEqualTo(Map.of("a", "also precious", "mine", "precious"));
        assertThat(write(text("b", "2"))).isEqualTo(written("b"));
        assertThat(write(text("c", "2"))).isEqualTo(new Written(List.of("c"), List.of(), List.of("b"), List.of()));
        assertThat(root.resolve("mine")).hasContent("precious");
    }

    @Test
    void editedFilesAreRefusedAndStaleEditedFilesAreKept() throws IOException {
        write(text("a", "1"), text("b", "1"));
        Files.writeString(root.resolve("a"), "edited");
        assertThat(write(text("a", "2"), text("b", "2")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reasons())
                                .singleElement()
                                .asString()
                                .contains("changed since"));
        assertThat(root.resolve("b")).hasContent("1");
        assertThat(write(text("b", "2"))).isEqualTo(new Written(List.of("b"), List.of(), List.of(), List.of("a")));
        assertThat(root.resolve("a")).hasContent("edited");
    }

    @Test
    void staleFilesGoTogetherWithFoldersThatBecomeEmpty() throws IOException {
        write(text("x/y/a", "1"), text("x/b", "1"), text("z/c", "1"));
        Files.writeString(root.resolve("z/other"), "not ours");
        write(text("x/b", "1"));
        assertThat(names()).containsExactlyInAnyOrder(".ldom-studio.sha256", "x", "x/b", "z", "z/other");
    }

    @Test
    void aSymbolicLinkAsFolderIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Files.createSymbolicLink(root, elsewhere);
        assertThat(write(text("a", "1"))).isInstanceOf(Refused.class);
        assertThat(new OutputFolder(root).check(List.of(text("a", "1")))).isInstanceOf(Refused.class);
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void symbolicLinksInsideAreNeverFollowed() throws IOException {
        Path elsewhere = Files.createDirectory(temporary.resolve("elsewhere"));
        Path victim = Files.writeString(elsewhere.resolve("victim"), "precious");
        write(text("sub/victim", "1"), text("victim", "1"));
        Files.delete(root.resolve("sub/victim"));
        Files.delete(root.resolve("sub"));
        Files.createSymbolicLink(root.resolve("sub"), elsewhere);
        Files.delete(root.resolve("victim"));
        Files.createSymbolicLink(root.resolve("victim"), victim);
        assertThat(write(text("sub/victim", "2"))).isInstanceOf(Refused.class);
        assertThat(write(text("victim", "2"))).isInstanceOf(Refused.class);
        assertThat(write(text("other", "2"))).isInstanceOf(Written.class);
        assertThat(victim).hasContent("precious");
        assertThat(Files.isSymbolicLink(root.resolve("sub"))).isTrue();
    }

    @Test
    void aForgedManifestCannotReachOutside() throws IOException {
        Path victim = Files.writeString(temporary.resolve("victim"), "precious");
        Files.createDirectories(root);
        Files.writeString(
                root.resolve(".ldom-studio.sha256"),
                Manifest.hash("precious".getBytes()) + "  ../victim\n" + Manifest.hash("precious".getBytes()) + "  "
                        + victim + "\nnonsense\n");
        assertThat(write(text("a", "1"))).isEqualTo(written("a"));
        assertThat(victim).hasContent("precious");
    }

    @Test
    void pathsThatLeadOutCannotEvenBePlanned() {
        for (String path : List.of(
                "", "/etc/passwd", "../a", "a/../../b", "a//b", ".hidden", "-rf", "a\nb", "a/", "c:\\x", "a/.ssh")) {
            assertThatIllegalArgumentException().as(path).isThrownBy(() -> text(path, ""));
        }
    }

    @Test
    void aFolderInTheWayIsRefusedBeforeAnythingIsWritten() throws IOException {
        Files.createDirectories(root.resolve("a"));
        Files.writeString(root.resolve("b"), "a file where a folder belongs");
        assertThat(write(text("a", "1"), text("b/c", "1"), text("d", "1")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reasons()).hasSize(2));
        assertThat(root.resolve("d")).doesNotExist();
    }

    @Test
    void aFolderThatIsAFileOrWithoutPermissionIsRefused() throws IOException {
        Files.writeString(root, "");
        assertThat(write(text("a", "1"))).isInstanceOf(Refused.class);
        assertThat(new OutputFolder(Path.of("/proc/none")).write(List.of(text("a", "1"))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFullDiskKeepsTheOldSetWhole() throws Exception {
        Path small = temporary.resolve("small");
        Files.createDirectories(small);
        Process mount =
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString()).start();
        assumeThat(mount.waitFor()).as("only root can mount a small disk").isZero();
        try {
            root = small.resolve("out");
            assertThat(write(text("a", "1"), text("b", "1"))).isInstanceOf(Written.class);
            Map<String, String> before = content();
            assertThat(write(text("a", "2"), text("b", "2".repeat(400_000))))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reasons().getFirst()).contains("No space left"));
            assertThat(content()).isEqualTo(before);
            assertThat(write(text("a", "2"), text("b", "2"))).isEqualTo(written("a", "b"));
        } finally {
            new ProcessBuilder("umount", small.toString()).start().waitFor();
        }
    }

    @Test
    void aRunThatWasKilledBeforeMovingHasChangedNothingAndIsCleanedUp() throws IOException {
        write(text("a", "1"));
        Path staging = Files.createDirectory(root.resolve(OutputFolder.STAGING));
        Files.writeString(staging.resolve("0.part"), "half");
        Files.writeString(staging.resolve("lock"), "");
        assertThat(new OutputFolder(root).check(List.of(text("a", "1")))).isEqualTo(new Compared(List.of()));
        assertThat(write(text("a", "2"))).isEqualTo(written("a"));
        assertThat(names()).containsExactlyInAnyOrder(".ldom-studio.sha256", "a");
    }

    @Test
    void aRunThatWasKilledWhileMovingIsCompletedByTheNextOne() throws IOException {
        write(text("a", "1"), text("b", "1"), text("c", "1"));
        killedWhileMoving("2");
        assertThat(new OutputFolder(root).check(files("2")))
                .isInstanceOfSatisfying(
                        Compared.class,
                        compared -> assertThat(compared.differences()).hasSize(2));
        killedWhileMoving("3");
        assertThat(write(text("b", "4"), text("d", "4")))
                .isEqualTo(new Written(List.of("b", "d"), List.of(), List.of("a", "c"), List.of()));
        assertThat(names()).containsExactlyInAnyOrder(".ldom-studio.sha256", "b", "d");
    }

    /** Leaves what a run leaves that announced three files and was killed after it had moved the first. */
    private void killedWhileMoving(String content) throws IOException {
        Staging staging = new Staging(root.resolve(OutputFolder.STAGING));
        assertThat(staging.open()).isTrue();
        Manifest next = new Manifest();
        files(content).forEach(file -> next.add(file.path(), Manifest.hash(file.bytes())));
        staging.announce(next);
        staging.move(staging.put(content.getBytes(), false), root.resolve("a"));
        staging.put(content.getBytes(), false);
        staging.close();
    }

    @Test
    void twoRunsAtTheSameTimeDoNotMix() throws IOException {
        write(text("a", "1"));
        Path lock = Files.createDirectory(root.resolve(OutputFolder.STAGING)).resolve("lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            assertThat(write(text("a", "2")))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.reasons().getFirst()).contains("Another run"));
        }
        assertThat(root.resolve("a")).hasContent("1");
    }

    @Test
    void theManifestIsReadableBySha256sum() throws Exception {
        write(text("a", "1"), text("sub/b", "2"));
        Process check = new ProcessBuilder("sha256sum", "-c", ".ldom-studio.sha256")
                .directory(root.toFile())
                .start();
        assertThat(check.waitFor()).isZero();
    }

    private OutputResult write(GeneratedFile... files) {
        return new OutputFolder(root).write(List.of(files));
    }

    private static List<GeneratedFile> files(String content) {
        return List.of(text("a", content), text("b", content), text("c", content));
    }

    private static GeneratedFile text(String path, String content) {
        return new GeneratedFile(path, content, false);
    }

    private static GeneratedFile script(String path, String content) {
        return new GeneratedFile(path, content, true);
    }

    private static Written written(String... paths) {
        return new Written(List.of(paths), List.of(), List.of(), List.of());
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> !path.equals(root))
                    .map(path -> root.relativize(path).toString())
                    .toList();
        }
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .toList()) {
                content.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }
}
