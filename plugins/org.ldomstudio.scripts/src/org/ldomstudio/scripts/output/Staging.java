// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/** Where new contents wait, on the disk and complete, until all of them can be moved to their places. One run at a time. */
final class Staging {

    private static final String LOCK = "lock";
    private static final String ANNOUNCED = "announced.sha256";
    private static final String FILES = "*.part";

    private final Path folder;
    private Optional<FileChannel> lock = Optional.empty();
    private int count;

    Staging(Path folder) {
        this.folder = folder;
    }

    /** Takes the staging folder for this run and removes what a killed run has left in it; false when another run has it. */
    boolean open() throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!tryLock(channel)) {
            channel.close();
            return false;
        }
        lock = Optional.of(channel);
        count = 0;
        removeParts();
        return true;
    }

    /** Writes a content to the disk and returns where it waits. */
    Path put(byte[] content, boolean executable) throws IOException {
        Path part = folder.resolve(count++ + ".part");
        write(part, content);
        PosixFileAttributeView view =
                Files.getFileAttributeView(part, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (executable && view != null) {
            Set<PosixFilePermission> permissions = view.readAttributes().permissions();
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            if (permissions.contains(PosixFilePermission.GROUP_READ)) {
                permissions.add(PosixFilePermission.GROUP_EXECUTE);
            }
            if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
                permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            }
            view.setPermissions(permissions);
        }
        return part;
    }

    /** Proves, before the first file is moved, what is going to be ours, beside what killed runs before had announced. */
    void announce(Manifest next) throws IOException {
        Manifest all = announced();
        all.addAll(next);
        move(put(all.bytes(), false), folder.resolve(ANNOUNCED));
    }

    /** Returns what a run that was killed while moving had announced. */
    Manifest announced() throws IOException {
        return Manifest.read(folder.resolve(ANNOUNCED));
    }

    /** Takes the announcement back: the manifest proper says the same now. */
    void forget() throws IOException {
        Files.deleteIfExists(folder.resolve(ANNOUNCED));
    }

    void move(Path part, Path place) throws IOException {
        try {
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Gives the staging folder up; an announcement that is still needed stays in it. */
    void close() throws IOException {
        if (lock.isEmpty()) {
            return;
        }
        removeParts();
        boolean needed = Files.exists(folder.resolve(ANNOUNCED), LinkOption.NOFOLLOW_LINKS);
        if (!needed) {
            Files.deleteIfExists(folder.resolve(LOCK));
        }
        lock.get().close();
        lock = Optional.empty();
        try (DirectoryStream<Path> rest = Files.newDirectoryStream(folder)) {
            if (rest.iterator().hasNext()) {
                return;
            }
        }
        Files.deleteIfExists(folder);
    }

    private void removeParts() throws IOException {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, FILES)) {
            for (Path part : parts) {
                if (Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(part);
                }
            }
        }
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Forces the content to the disk, so that a full disk is noticed now and not when the first file has been moved. */
    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(false);
        }
    }
}
