package org.vgpudesk.app.cli;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.FailureKind;

/** A verb ended without having done its work, with what is to be told and the exit status. */
final class Failure extends Exception {

    /** The exit status of a host that refused or failed. */
    static final int REFUSED = 1;

    /** The exit status of a command line that would be wrong on every host. */
    static final int USAGE = 2;

    @Serial
    private static final long serialVersionUID = 1;

    private static final Texts TEXTS = Texts.exact(Failure.class);

    private final transient Problem problem;
    private final int status;
    private final @Nullable String plan;

    Failure(Problem problem, int status, @Nullable String plan) {
        super(problem.what());
        this.problem = problem;
        this.status = status;
        this.plan = plan;
    }

    Failure(Problem problem, int status) {
        this(problem, status, null);
    }

    /** Something that the host does not have, or has in a way that leaves the request open. */
    static Failure refused(FailureKind kind, String key, Object... words) {
        return new Failure(problem(kind, key, words), REFUSED);
    }

    /** A command line that cannot work. */
    static Failure usage(String key, Object... words) {
        return new Failure(problem(FailureKind.INVALID, key, words), USAGE);
    }

    private static Problem problem(FailureKind kind, String key, Object... words) {
        return new Problem(
                kind,
                TEXTS.get(key, words),
                TEXTS.get("nothing.changed"),
                TEXTS.get(key + ".why", words),
                List.of(TEXTS.get(key + ".do", words)),
                "");
    }

    Problem problem() {
        return problem;
    }

    /** The plan that it happened to, by its id; absent if none was begun. */
    @Nullable
    String plan() {
        return plan;
    }

    int status() {
        return status;
    }
}
