// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.ldomstudio.cli.run.Io;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.language.SourceText;
import org.ldomstudio.report.text.Texts;

/**
 * Reads what the user names: files, folders (every {@code .ldom} file below, sorted) and {@code -} for standard input. A file that is
 * reached on two ways is read once.
 */
public final class InputFiles {

    private static final String EXTENSION = ".ldom";
    private static final URI STANDARD_INPUT_URI = URI.createURI("stdin:/stdin.ldom");

    private final Io io;
    private final List<InputFile> files = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private boolean readStandardInput;

    private InputFiles(Io io) {
        this.io = io;
    }

    /**
     * Reads everything that the arguments name.
     *
     * @return at least one text, in the order of the arguments
     * @throws Trouble when something cannot be read, is no text, or nothing is found
     */
    public static List<InputFile> read(Io io, List<String> arguments) {
        InputFiles input = new InputFiles(io);
        arguments.forEach(input::add);
        if (input.files.isEmpty()) {
            throw new Trouble("There is no " + EXTENSION + " file below " + Texts.join(arguments, "or") + ".");
        }
        return List.copyOf(input.files);
    }

    private void add(String argument) {
        if (argument.equals("-")) {
            addStandardInput();
            return;
        }
        Path given;
        try {
            given = io.directory().getFileSystem().getPath(argument);
        } catch (InvalidPathException e) {
            throw new Trouble("\"" + Texts.printable(argument) + "\" cannot be the name of a file.", e);
        }
        Path path = io.directory().resolve(given);
        try {
            if (Files.isDirectory(path)) {
                addFolder(path, given);
            } else {
                addFile(path, given);
            }
        } catch (IOException e) {
            throw unreadable(given, e);
        }
    }

    private void addStandardInput() {
        if (readStandardInput) {
            return;
        }
        readStandardInput = true;
        try {
            SourceText source = SourceText.decode(InputFile.STANDARD_INPUT, STANDARD_INPUT_URI, readAll(io.in()));
            files.add(new InputFile(Optional.empty(), source));
        } catch (IOException e) {
            throw new Trouble("Standard input cannot be read: " + e.getMessage(), e);
        }
    }

    @NonNullByDefault({}) // the visitor of the JDK says nothing of null
    private void addFolder(Path folder, Path given) throws IOException {
        List<Path> found = new ArrayList<>();
        Set<Path> visited = new HashSet<>();
        Files.walkFileTree(
                folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
                            throws IOException {
                        return visited.add(each.toRealPath()) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes attributes) {
                        if (each.getFileName().toString().endsWith(EXTENSION)) {
                            found.add(each);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path each, IOException e) {
                        if (e instanceof FileSystemLoopException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw unreadable(given.resolve(folder.relativize(each)), e);
                    }
                });
        found.sort(InputFiles::compareByElements);
        for (Path each : found) {
            addFile(each, given.resolve(folder.relativize(each)));
        }
    }

    private void addFile(Path path, Path given) {
        try {
            if (seen.add(path.toRealPath())) {
                try (InputStream stream = Files.newInputStream(path)) {
                    files.add(
                            new InputFile(Optional.of(path), SourceText.decode(nameOf(given), path, readAll(stream))));
                }
            }
        } catch (IOException e) {
            throw unreadable(given, e);
        }
    }

    /** Reads no more than a text may have, so that a device given by mistake ends. */
    private static byte[] readAll(InputStream stream) throws IOException {
        return stream.readNBytes(SourceText.MAXIMUM_BYTES + 1);
    }

    /** A folder stands beside its files, whatever the file system gives first. */
    private static int compareByElements(Path a, Path b) {
        int common = Math.min(a.getNameCount(), b.getNameCount());
        for (int i = 0; i < common; i++) {
            int order = a.getName(i).toString().compareTo(b.getName(i).toString());
            if (order != 0) {
                return order;
            }
        }
        return a.getNameCount() - b.getNameCount();
    }

    private static String nameOf(Path given) {
        String name = given.normalize().toString().replace(given.getFileSystem().getSeparator(), "/");
        return name.isEmpty() ? "." : name;
    }

    private static Trouble unreadable(Path given, IOException e) {
        String name = Texts.printable(nameOf(given));
        return new Trouble(
                switch (e) {
                    case NoSuchFileException none -> name + ": there is no such file or folder.";
                    case AccessDeniedException denied -> name + " cannot be read: permission denied.";
                    default -> name + " cannot be read: " + reason(e);
                },
                e);
    }

    private static String reason(IOException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
