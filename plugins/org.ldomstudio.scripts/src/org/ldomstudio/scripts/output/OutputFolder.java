// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ldomstudio.scripts.GeneratedFile;
import org.ldomstudio.scripts.output.OutputResult.Compared;
import org.ldomstudio.scripts.output.OutputResult.Difference;
import org.ldomstudio.scripts.output.OutputResult.Refused;
import org.ldomstudio.scripts.output.OutputResult.Written;

/**
 * A folder for generated files that never harms other files.
 *
 * <p>A file is overwritten or deleted only when the manifest {@value #MANIFEST} proves that this tool wrote exactly the content that
 * it has now. Nothing outside the folder is touched: symbolic links are never followed. All files are first written below
 * {@value #STAGING}; only when all of them are safely on the disk are they moved to their places, the manifest last. A run that is
 * killed or fills the disk before that point changes nothing; one that is killed while moving leaves whole files, and the next run
 * completes the change, because a second manifest in the staging folder already proves the new contents.
 */
public final class OutputFolder {

    /** Name of the manifest. */
    public static final String MANIFEST = ".ldom-studio.sha256";

    static final String STAGING = ".ldom-studio.new";

    private final Path root;
    private final Staging staging;

    /** Makes the access to a folder, which need not exist yet. */
    public OutputFolder(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.staging = new Staging(this.root.resolve(STAGING));
    }

    /** Says how the folder differs from {@code files}; writes nothing. */
    public OutputResult check(List<GeneratedFile> files) {
        try {
            Optional<String> trouble = troubleWithRoot();
            if (trouble.isPresent()) {
                return new Refused(List.of(trouble.get()));
            }
            List<Difference> differences = new ArrayList<>();
            for (GeneratedFile file : sorted(files)) {
                difference(file).ifPresent(kind -> differences.add(new Difference(file.path(), kind)));
            }
            Set<String> planned = paths(files);
            for (String path : proofs().paths()) {
                if (!planned.contains(path) && Files.exists(root.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
                    differences.add(new Difference(path, Difference.Kind.STALE));
                }
            }
            return new Compared(differences);
        } catch (IOException e) {
            return refused("read", e);
        }
    }

    /** Makes the folder hold {@code files}, and removes own files of earlier runs that are not among them. */
    public OutputResult write(List<GeneratedFile> files) {
        Optional<String> trouble = troubleWithRoot();
        if (trouble.isPresent()) {
            return new Refused(List.of(trouble.get()));
        }
        try {
            boolean rootIsNew = !Files.exists(root);
            Files.createDirectories(root);
            if (!staging.open()) {
                return new Refused(
                        List.of("Another run is writing to " + root + " now. Wait until it has ended and try again."));
            }
            try {
                return writeStaged(sorted(files));
            } finally {
                staging.close();
                if (rootIsNew) {
                    deleteIfEmpty(root);
                }
            }
        } catch (IOException e) {
            return refused("write", e);
        }
    }

    private OutputResult writeStaged(List<GeneratedFile> files) throws IOException {
        Manifest proofs = proofs();
        List<String> conflicts = conflicts(files, proofs);
        if (!conflicts.isEmpty()) {
            return new Refused(conflicts);
        }
        SortedMap<String, Path> changed = new TreeMap<>();
        List<String> unchanged = new ArrayList<>();
        Manifest next = new Manifest();
        for (GeneratedFile file : files) {
            next.add(file.path(), Manifest.hash(file.bytes()));
            if (difference(file).isPresent()) {
                changed.put(file.path(), staging.put(file.bytes(), file.executable()));
            } else {
                unchanged.add(file.path());
            }
        }
        Path manifest = staging.put(next.bytes(), false);
        staging.announce(next);
        for (Map.Entry<String, Path> file : changed.entrySet()) {
            Path place = root.resolve(file.getKey());
            Files.createDirectories(place.getParent());
            staging.move(file.getValue(), place);
        }
        List<String> removed = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        removeStale(proofs, paths(files), removed, kept);
        if (!Arrays.equals(next.bytes(), Manifest.read(root.resolve(MANIFEST)).bytes())) {
            staging.move(manifest, root.resolve(MANIFEST));
        }
        staging.forget();
        return new Written(List.copyOf(changed.keySet()), unchanged, removed, kept);
    }

    private void removeStale(Manifest proofs, Set<String> planned, List<String> removed, List<String> kept)
            throws IOException {
        for (String path : proofs.paths()) {
            Path file = root.resolve(path);
            if (planned.contains(path)
                    || blockedParent(path).isPresent()
                    || !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            if (isRegular(file) && proofs.proves(path, Manifest.hash(Files.readAllBytes(file)))) {
                Files.delete(file);
                removed.add(path);
                for (Path folder = file.getParent();
                        !folder.equals(root) && deleteIfEmpty(folder);
                        folder = folder.getParent()) {
                    // continues upwards as long as folders became empty
                }
            } else {
                kept.add(path);
            }
        }
    }

    private List<String> conflicts(List<GeneratedFile> files, Manifest proofs) throws IOException {
        List<String> conflicts = new ArrayList<>();
        for (GeneratedFile file : files) {
            Path place = root.resolve(file.path());
            Optional<Path> blocked = blockedParent(file.path());
            if (blocked.isPresent()) {
                conflicts.add(blocked.get() + " stands where a folder for " + file.path()
                        + " belongs. Move it away, or choose another folder.");
            } else if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            } else if (!isRegular(place)) {
                conflicts.add(place + " is not a regular file. Move it away, or choose another folder.");
            } else {
                byte[] present = Files.readAllBytes(place);
                if (!Arrays.equals(present, file.bytes()) && !proofs.proves(file.path(), Manifest.hash(present))) {
                    conflicts.add(place + " was not written by this tool, or was changed since. It is not overwritten. "
                            + "Move it away, or choose another folder.");
                }
            }
        }
        return conflicts;
    }

    /** Returns the first part of the path to a file that exists and is not a real folder. */
    private Optional<Path> blockedParent(String path) {
        Path parent = root;
        List<String> parts = List.of(path.split("/"));
        for (String part : parts.subList(0, parts.size() - 1)) {
            parent = parent.resolve(part);
            if (Files.exists(parent, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(parent, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(parent);
            }
        }
        return Optional.empty();
    }

    private Optional<Difference.Kind> difference(GeneratedFile file) throws IOException {
        Path place = root.resolve(file.path());
        if (blockedParent(file.path()).isPresent()) {
            return Optional.of(Difference.Kind.BLOCKED);
        }
        if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(Difference.Kind.MISSING);
        }
        if (!isRegular(place)) {
            return Optional.of(Difference.Kind.BLOCKED);
        }
        boolean same =
                Files.size(place) == file.bytes().length && Arrays.equals(Files.readAllBytes(place), file.bytes());
        boolean mayRun = !file.executable() || Files.isExecutable(place);
        return same && mayRun ? Optional.empty() : Optional.of(Difference.Kind.CHANGED);
    }

    private Optional<String> troubleWithRoot() {
        if (Files.isSymbolicLink(root)) {
            return Optional.of(root
                    + " is a symbolic link. Give the folder that it leads to, so that it is plain where files"
                    + " are written.");
        }
        if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(root + " is not a folder. Choose another output folder.");
        }
        if (Files.isDirectory(root) && (!Files.isReadable(root) || !Files.isWritable(root))) {
            return Optional.of(
                    "You may not write to " + root + ". Change its permissions or choose another output folder.");
        }
        return Optional.empty();
    }

    private Manifest proofs() throws IOException {
        Manifest proofs = Manifest.read(root.resolve(MANIFEST));
        proofs.addAll(staging.announced());
        return proofs;
    }

    private Refused refused(String what, IOException e) {
        return new Refused(List.of("Cannot " + what + " " + root + ": " + reason(e)
                + ". The files of an earlier run are still whole. Mend this and run the command again."));
    }

    private static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> missing.getFile() + " has vanished";
            case FileAlreadyExistsException existing -> existing.getFile() + " stands in the way";
            case FileSystemException failed
            when failed.getReason() != null -> failed.getReason() + ": " + failed.getFile();
            default ->
                Optional.ofNullable(e.getMessage()).orElseGet(() -> e.getClass().getSimpleName());
        };
    }

    private static boolean isRegular(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean deleteIfEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
            if (content.iterator().hasNext()) {
                return false;
            }
        }
        Files.delete(folder);
        return true;
    }

    private static List<GeneratedFile> sorted(List<GeneratedFile> files) {
        return files.stream().sorted().toList();
    }

    private static Set<String> paths(List<GeneratedFile> files) {
        return files.stream().map(GeneratedFile::path).collect(Collectors.toCollection(TreeSet::new));
    }
}
