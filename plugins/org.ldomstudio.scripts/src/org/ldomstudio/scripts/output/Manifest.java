// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ldomstudio.scripts.GeneratedFile;

/**
 * The proof that files are our own: for each path, the SHA-256 of contents that we wrote there. The text of a manifest is what
 * {@code sha256sum -c} reads, so that an operator can check a folder of scripts without this tool.
 */
final class Manifest {

    private static final long MAXIMUM_SIZE = 16L << 20;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    private final Map<String, Set<String>> hashes = new TreeMap<>();

    /** Reads a manifest; one that is missing or not a regular file proves nothing, nor does a line that is not understood. */
    static Manifest read(Path file) throws IOException {
        Manifest manifest = new Manifest();
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= MAXIMUM_SIZE) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            text.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> manifest.add(line.group(2), line.group(1)));
        }
        return manifest;
    }

    /** Notes that {@code hash} is the content of one of our files at {@code path}; ignores a path that no generated file can have. */
    void add(String path, String hash) {
        if (isSafe(path)) {
            hashes.computeIfAbsent(path, key -> new LinkedHashSet<>()).add(hash);
        }
    }

    /** Adds everything that {@code other} proves. */
    void addAll(Manifest other) {
        other.hashes.forEach((path, proofs) -> proofs.forEach(hash -> add(path, hash)));
    }

    boolean proves(String path, String hash) {
        return hashes.getOrDefault(path, Set.of()).contains(hash);
    }

    Set<String> paths() {
        return new TreeSet<>(hashes.keySet());
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        hashes.forEach((path, proofs) -> proofs.forEach(
                hash -> text.append(hash).append("  ").append(path).append('\n')));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A manifest may have been written by anybody: a path in it must not lead out of the folder. */
    private static boolean isSafe(String path) {
        try {
            return !new GeneratedFile(path, "", false).path().isEmpty();
        } catch (IllegalArgumentException unsafe) {
            return false;
        }
    }
}
