// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;

/**
 * Repeat a run with different luck, on several threads. The results stand in order of the runs, so they do not depend
 * on the number of threads, as long as a run depends on its number alone.
 *
 * @param results results of the runs that were done, in order of their numbers
 * @param cancelled whether runs are missing because the repetition was cancelled
 * @param <T> result of a run
 */
public record Runs<T>(List<T> results, boolean cancelled) {
    public Runs {
        results = List.copyOf(results);
    }

    /**
     * Repeats a run.
     *
     * @param count number of runs, numbered from 0
     * @param threads threads to use; below 1 counts as 1
     * @param one does the run of a number; called by several threads at the same time
     * @param cancelled asked before each run; true ends the repetition
     * @throws RuntimeException what a run throws
     */
    public static <T> Runs<T> repeat(int count, int threads, IntFunction<T> one, BooleanSupplier cancelled) {
        AtomicReferenceArray<T> results = new AtomicReferenceArray<>(Math.max(0, count));
        AtomicInteger next = new AtomicInteger();
        Runnable work = () -> {
            for (int run = next.getAndIncrement(); run < count; run = next.getAndIncrement()) {
                if (cancelled.getAsBoolean()) {
                    return;
                }
                results.set(run, one.apply(run));
            }
        };
        int workers = Math.max(1, Math.min(threads, count));
        if (workers == 1) {
            work.run();
        } else {
            share(work, workers);
        }
        List<T> done = new ArrayList<>(results.length());
        for (int i = 0; i < results.length(); i++) {
            if (results.get(i) != null) {
                done.add(results.get(i));
            }
        }
        return new Runs<>(done, done.size() < count);
    }

    private static void share(Runnable work, int workers) {
        try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                parts.add(pool.submit(work));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while runs were under way", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }
}
