package org.vgpudesk.libvirt;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.TextFile;

/** Opens connections to one host within a deadline, and says in sentences why one did not open. */
final class Opening {

    private static final TextFile TEXTS = TextFile.beside(Opening.class);

    /** How often a person may mistype; libvirt's own tools allow as many. */
    private static final int ATTEMPTS = 3;

    private static final int ENOENT = 2;
    private static final int EACCES = 13;
    private static final int ECONNREFUSED = 111;

    /**
     * How many openings may hang at once. A host that takes a connection and then says nothing holds each of them until
     * it goes on or its line is given up, and nobody can interrupt them.
     */
    private static final int MOST_HANGING = 3;

    private final Semaphore room = new Semaphore(MOST_HANGING);

    /**
     * Opens a connection; when an answer was wrong, the person is asked again.
     *
     * @param deadline for the host; while a person is being asked, nobody counts
     * @throws HostException if it did not open in time, or nobody was let in, with a sentence for people
     */
    Connection open(LibvirtLibrary library, URI address, boolean readOnly, Duration deadline, Credentials credentials)
            throws HostException {
        for (int attempt = 1; ; attempt++) {
            var asking = new Asking(address, credentials, attempt > 1);
            try {
                return once(library, address, readOnly, deadline, asking);
            } catch (LibvirtFailure e) {
                boolean wrong = e.is(ErrorCode.AUTH_FAILED) && asking.course() == Asking.Course.ANSWERED;
                if (!wrong || attempt == ATTEMPTS) {
                    throw Denial.is(e) ? Denial.sentence(e, asking.course()) : sentence(e, encrypted(address));
                }
            }
        }
    }

    private Connection once(LibvirtLibrary library, URI address, boolean readOnly, Duration deadline, Asking asking)
            throws HostException, LibvirtFailure {
        if (!room.tryAcquire()) {
            throw new HostException(FailureKind.UNREACHABLE, TEXTS.get("opening.unanswered"));
        }
        var opened = new CompletableFuture<Connection>();
        Abandonable.start("opening", () -> {
            try {
                var connection = Connection.open(library, address, readOnly, asking);
                if (!opened.complete(connection)) {
                    connection.close();
                }
            } catch (LibvirtFailure e) {
                opened.completeExceptionally(e);
            } finally {
                room.release();
            }
        });
        while (true) {
            try {
                return opened.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                if (asking.course() != Asking.Course.ASKING) {
                    throw abandoned(opened, TEXTS.get("opening.late", deadline.toSeconds()), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw abandoned(opened, TEXTS.get("opening.interrupted"), e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof LibvirtFailure failure) {
                    throw failure;
                }
                throw new HostException(FailureKind.OTHER, TEXTS.get("opening.failed"), "", e);
            }
        }
    }

    private static HostException abandoned(CompletableFuture<Connection> opened, String sentence, Exception why) {
        if (!opened.cancel(false) && !opened.isCompletedExceptionally()) {
            opened.join().close();
        }
        return new HostException(FailureKind.UNREACHABLE, sentence, "", why);
    }

    private static boolean encrypted(URI address) {
        return String.valueOf(address.getScheme()).endsWith("+tls");
    }

    /**
     * What can be told from libvirt's numbers; its words are in another language perhaps, and go along as they are.
     *
     * @param encrypted the connection needs certificates
     */
    static HostException sentence(LibvirtFailure failure, boolean encrypted) {
        return switch (failure.code()) {
            case ErrorCode.SYSTEM_ERROR -> system(failure, encrypted);
            case ErrorCode.UNKNOWN_HOST -> exception(FailureKind.UNREACHABLE, TEXTS.get("opening.name"), failure);
            case ErrorCode.NO_CONNECT, ErrorCode.INVALID_ARG ->
                exception(FailureKind.INVALID, TEXTS.get("opening.kind"), failure);
            case ErrorCode.RPC, ErrorCode.SSH, ErrorCode.LIBSSH ->
                exception(FailureKind.UNREACHABLE, TEXTS.get("opening.connection"), failure);
            case ErrorCode.GNUTLS_ERROR -> exception(FailureKind.UNREACHABLE, TEXTS.get("opening.encrypted"), failure);
            case ErrorCode.AUTH_FAILED,
                    ErrorCode.AUTH_CANCELLED,
                    ErrorCode.AUTH_UNAVAILABLE,
                    ErrorCode.ACCESS_DENIED,
                    ErrorCode.OPERATION_DENIED -> Denial.sentence(failure, Asking.Course.NOT_ASKED);
            case ErrorCode.XML_ERROR, ErrorCode.XML_DETAIL, ErrorCode.NO_NAME ->
                exception(FailureKind.INVALID, TEXTS.get("opening.file"), failure);
            default -> exception(FailureKind.OTHER, TEXTS.get("opening.failed"), failure);
        };
    }

    private static HostException system(LibvirtFailure failure, boolean encrypted) {
        return switch (failure.number()) {
            case ENOENT ->
                exception(
                        FailureKind.UNREACHABLE,
                        encrypted ? TEXTS.get("opening.certificates") : TEXTS.get("opening.daemon"),
                        failure);
            case EACCES -> exception(FailureKind.DENIED, TEXTS.get("opening.socket"), failure);
            case ECONNREFUSED -> exception(FailureKind.UNREACHABLE, TEXTS.get("opening.refused"), failure);
            default -> exception(FailureKind.UNREACHABLE, TEXTS.get("opening.connection"), failure);
        };
    }

    private static HostException exception(FailureKind kind, String sentence, LibvirtFailure failure) {
        return new HostException(kind, sentence, failure.words(), failure);
    }
}
