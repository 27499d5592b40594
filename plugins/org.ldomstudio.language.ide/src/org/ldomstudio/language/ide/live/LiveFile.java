// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.ldomstudio.language.ide.edits.TextEdit;

/**
 * The model of a file that is being typed. Whoever reads it sees the text as it is on the screen: what is still queued
 * is parsed first, by the reader itself.
 *
 * <p>There is one plain lock, because reading resolves links and fills caches. A long piece of work asks
 * {@link #cancelIndicator} whether somebody has typed or waits to read, and is made again later. Never read one file
 * while reading another.
 */
public final class LiveFile {

    private final XtextResource resource;
    private final TypedText typed;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger waiting = new AtomicInteger();

    /**
     * Makes the model of a file.
     *
     * @param resource the parsed file, in a resource set of its own
     */
    public LiveFile(XtextResource resource) {
        this.resource = resource;
        this.typed = new TypedText(resource.getParseResult().getRootNode().getText());
    }

    /** Queues an edit and returns the new version. Fast; meant for the thread that types. */
    public long type(TextEdit edit) {
        return typed.append(edit);
    }

    /** Queues another text and returns the new version. */
    public long replace(String text) {
        return typed.replace(text);
    }

    /** Returns the version of what has been typed. A result for an older version is to be thrown away. */
    public long version() {
        return typed.version();
    }

    /** Reads the model, waiting as long as it takes. */
    public <T> T read(Function<XtextResource, T> reader) {
        waiting.incrementAndGet();
        lock.lock();
        waiting.decrementAndGet();
        try {
            applyPending();
            return reader.apply(resource);
        } finally {
            lock.unlock();
        }
    }

    /** Reads the model when it can be had in time; empty otherwise. Meant for the thread that types. */
    public <T> Optional<T> tryRead(Duration limit, Function<XtextResource, T> reader) {
        waiting.incrementAndGet();
        boolean locked = false;
        try {
            locked = lock.tryLock(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.decrementAndGet();
        }
        if (!locked) {
            return Optional.empty();
        }
        try {
            applyPending();
            return Optional.ofNullable(reader.apply(resource));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns what tells a long piece of work to stop: something has been typed since this call, or somebody waits to
     * read.
     */
    public CancelIndicator cancelIndicator() {
        long started = typed.version();
        return () -> typed.version() != started || waiting.get() > 0;
    }

    /** One edit is parsed with what is around it; several, or another text, are parsed anew. */
    private void applyPending() {
        TypedText.Taken taken = typed.take();
        if (taken.isUnchanged()) {
            return;
        }
        try {
            if (!taken.whole() && taken.edits().size() == 1) {
                TextEdit edit = taken.edits().getFirst();
                resource.update(edit.offset(), edit.length(), edit.replacement());
            } else {
                resource.reparse(taken.text());
            }
        } catch (RuntimeException incremental) {
            reparse(taken.text());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void reparse(String text) {
        try {
            resource.reparse(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
