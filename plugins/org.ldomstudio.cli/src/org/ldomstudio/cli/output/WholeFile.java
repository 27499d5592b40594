// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Optional;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.report.text.Texts;

/** Replaces the content of a file in one moment: whoever reads it, or a full disk, never sees half of it. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a text in UTF-8. A link stays a link; what it leads to is replaced. Permissions stay.
     *
     * @param path the file, which need not exist
     * @param name what it is called in messages
     * @throws Trouble when it cannot be written; then it is as it was
     */
    public static void write(Path path, String name, String text) {
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
            if (Files.exists(target) && !(Files.isRegularFile(target) && Files.isWritable(target))) {
                throw new AccessDeniedException(name);
            }
            Path part = Files.createTempFile(target.getParent(), ".ldom-studio-", ".part");
            try {
                fill(part, text.getBytes(StandardCharsets.UTF_8));
                copyPermissions(target, part);
                move(part, target);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (AccessDeniedException e) {
            throw new Trouble(Texts.printable(name) + " cannot be written: permission denied.", e);
        } catch (NoSuchFileException e) {
            throw new Trouble(Texts.printable(name) + " cannot be written: its folder does not exist.", e);
        } catch (IOException e) {
            throw new Trouble(Texts.printable(name) + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void fill(Path part, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        }
    }

    /** A temporary file is for its owner only; a new file gets what the system gives new files. */
    private static void copyPermissions(Path target, Path part) throws IOException {
        Optional<PosixFileAttributeView> posix =
                Optional.ofNullable(Files.getFileAttributeView(part, PosixFileAttributeView.class));
        if (posix.isEmpty()) {
            return;
        }
        PosixFileAttributeView view = posix.get();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        } else {
            Path probe = Files.createFile(part.resolveSibling(part.getFileName() + ".probe"));
            view.setPermissions(Files.getPosixFilePermissions(probe));
            Files.delete(probe);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
