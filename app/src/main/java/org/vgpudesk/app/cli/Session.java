package org.vgpudesk.app.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.profile.UserProfiles;
import org.vgpudesk.app.size.SizeBook;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.plan.Journal;
import org.vgpudesk.profile.ProfileCatalog;
import org.vgpudesk.profile.ProfileFinding;

/** One run of the command line: opens the host that was asked for, reads it, lets a verb use it, closes it. */
final class Session {

    private static final Texts TEXTS = Texts.exact(Session.class);

    private final Options options;
    private final Surroundings around;

    Session(Options options, Surroundings around) {
        this.options = options;
        this.around = around;
    }

    /** What a verb does with an open host that has been read. */
    @FunctionalInterface
    interface Use {
        /** @return the exit status */
        int of(Host host, HostState state) throws Failure, HostException, IOException;
    }

    Options options() {
        return options;
    }

    Journal journal() {
        return around.journal();
    }

    /**
     * Reads the vendor profiles, the program's and the user's; says what is wrong with those that are not used.
     * What only is worth knowing, the verb {@code profiles} says.
     */
    SizeBook sizes() {
        var catalog = profiles();
        catalog.findings().stream()
                .filter(finding -> finding.severity() != ProfileFinding.Severity.NOTE)
                .forEach(finding -> printer().warning(TEXTS.get("profile.finding", finding)));
        return new SizeBook(catalog);
    }

    /** Where the user's vendor profiles are. */
    Path profilesFolder() {
        return UserProfiles.folder(around.environment());
    }

    StopSignal stop() {
        return around.stop();
    }

    Printer printer() {
        return printer(options.json());
    }

    Printer printer(boolean json) {
        return new Printer(around.console(), json);
    }

    /** The host that was asked for. */
    URI address() throws Failure {
        return options.address(around.environment());
    }

    /** Whether somebody named a host: otherwise it is this computer. */
    boolean hostNamed() throws Failure {
        return options.asked(around.environment()) != null;
    }

    /** The vendor profiles, ours and the user's. Reads files. */
    ProfileCatalog profiles() {
        return ProfileCatalog.standard(profilesFolder());
    }

    /** Uses the host that was asked for; says before if something on it is interrupted. */
    int onHost(Use use) throws Failure, HostException, IOException {
        return onHost(address(), (host, state) -> {
            new InterruptedText(printer()).warn(journal(), host.info().uri());
            return use.of(host, state);
        });
    }

    /** Uses the host at that address. */
    int onHost(URI address, Use use) throws Failure, HostException, IOException {
        try (var host = open(address)) {
            return use.of(host, HostState.read(host, options.timeout()));
        }
    }

    /** A native call cannot be interrupted: the deadline is kept here, and a host that answers too late is let go. */
    private Host open(URI address) throws Failure, HostException {
        Duration timeout = options.timeout();
        var opening = new CompletableFuture<Host>();
        var policy = options.policy(around.console().person());
        var _ = CompletableFuture.runAsync(() -> {
                    try {
                        var host = around.door().open(address, policy);
                        if (!opening.complete(host)) {
                            host.close();
                        }
                    } catch (HostException e) {
                        opening.completeExceptionally(e);
                    }
                })
                .exceptionally(unexpected -> {
                    opening.completeExceptionally(unexpected);
                    return null;
                });
        try {
            return await(opening, timeout, policy.credentials());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HostException known) {
                throw refusedAtTheDoor(known);
            }
            throw new IllegalStateException("The host could not be opened.", e.getCause());
        } catch (TimeoutException e) {
            opening.cancel(false);
            throw new HostException(
                    FailureKind.UNREACHABLE, TEXTS.get("open.late", address, timeout.toSeconds()), "", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HostException(FailureKind.OTHER, TEXTS.get("open.interrupted", address), "", e);
        }
    }

    /** While somebody is typing, the host need not hurry. */
    private static Host await(CompletableFuture<Host> opening, Duration timeout, Credentials person)
            throws ExecutionException, TimeoutException, InterruptedException {
        while (true) {
            try {
                return opening.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (!(person instanceof TerminalPerson terminal && terminal.typing())) {
                    throw e;
                }
            }
        }
    }

    private static Failure refusedAtTheDoor(HostException failure) {
        var problem = Problem.of(failure);
        return switch (failure.kind()) {
            case INVALID -> new Failure(problem, Failure.USAGE);
            case UNSAFE -> new Failure(withWayOut(problem), Failure.USAGE);
            default -> new Failure(problem, Failure.REFUSED);
        };
    }

    private static Problem withWayOut(Problem problem) {
        return new Problem(
                problem.kind(),
                problem.what(),
                problem.state(),
                problem.why(),
                List.of(TEXTS.get("unsafe.do.leave"), TEXTS.get("unsafe.do.allow")),
                problem.details());
    }
}
