package org.vgpudesk.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Writes down which promises a provider keeps, into {@code target/contract.md}. */
final class Keeping implements TestWatcher, BeforeEachCallback {

    private final String column;
    private final ConcurrentMap<String, Verdict> verdicts = new ConcurrentHashMap<>();
    private long began;

    Keeping(String column) {
        this.column = column;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        began = System.nanoTime();
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        put(context, Verdict.Kind.KEPT, "");
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        put(context, Verdict.Kind.BROKEN, cause == null ? "" : String.valueOf(cause.getMessage()));
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        put(context, Verdict.Kind.SKIPPED, cause == null ? "" : String.valueOf(cause.getMessage()));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        put(context, Verdict.Kind.SKIPPED, reason.orElse("disabled"));
    }

    private void put(ExtensionContext context, Verdict.Kind kind, String why) {
        var promise = context.getRequiredTestMethod().getAnnotation(Promise.class);
        if (promise != null) {
            verdicts.put(promise.number(), new Verdict(kind, why, (System.nanoTime() - began) / 1_000_000));
            write();
        }
    }

    /** After each promise, so that a run that is cut short leaves what it found. */
    private void write() {
        try {
            new Table(Path.of("target")).put(column, verdicts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
