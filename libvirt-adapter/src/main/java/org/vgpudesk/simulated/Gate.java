package org.vgpudesk.simulated;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Access;
import org.vgpudesk.host.AccessRules;
import org.vgpudesk.host.Challenge;
import org.vgpudesk.host.Challenge.Kind;
import org.vgpudesk.host.Challenge.Question;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Verb;

/** Where one client of a simulated host passes its guard. */
final class Gate implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final String WRONG = "authentication failed: Failed to step SASL negotiation: -13";

    private final URI address;
    private final Guard guard;
    private final Credentials credentials;
    private Access access;
    private @Nullable Thread waiting;

    Gate(URI address, Guard guard, Credentials credentials) {
        this.address = address;
        this.guard = guard;
        this.credentials = credentials;
        this.access = switch (guard.kind()) {
            case NONE, RULES, LOGIN -> new Access.Changing();
            case PASSWORD, REFUSED -> new Access.Reading();
        };
    }

    /** @throws HostException if nobody may even look, and the password is not known */
    static Gate enter(URI address, Guard guard, Credentials credentials) throws HostException {
        var gate = new Gate(address, guard, credentials);
        var missing = guard.kind() == Guard.Kind.LOGIN ? gate.ask() : "";
        if (!missing.isEmpty()) {
            throw new HostException(FailureKind.DENIED, missing, WRONG, null);
        }
        return gate;
    }

    /**
     * What came of passing.
     *
     * @param refusal null if it is allowed
     * @param news what is to be told; null if nothing has changed
     */
    record Passing(@Nullable Refusal refusal, HostEvent.@Nullable AccessChanged news) {}

    Passing pass(Verb verb) {
        var locked = switch (access()) {
            case Access.Changing changing -> new Passing(null, null);
            case Access.Reading reading -> unlock();
            case Access.Locked(var why) -> new Passing(new Refusal(FailureKind.DENIED, why), null);
        };
        if (!guard.hidden().isEmpty() && verb.toString().contains(guard.hidden())) {
            var actions = List.of("org.libvirt.api.node-device.getattr");
            return new Passing(
                    new Refusal(FailureKind.DENIED, AccessRules.sentence(verb, actions) + "\naccess denied"),
                    locked.news());
        }
        return locked.refusal() == null && AccessRules.actions(verb).contains(guard.refused())
                ? new Passing(
                        new Refusal(
                                FailureKind.DENIED,
                                AccessRules.sentence(verb, AccessRules.actions(verb)) + "\naccess denied"),
                        locked.news())
                : locked;
    }

    Passing unlock() {
        if (access() instanceof Access.Changing) {
            return new Passing(null, null);
        }
        var missing = guard.kind() == Guard.Kind.REFUSED
                ? "The host's polkit does not allow it. Missing is one of these: membership in the host's group libvirt"
                        + " (log in again afterwards), or a polkit rule that allows the action org.libvirt.unix.manage."
                : ask();
        var now = missing.isEmpty() ? new Access.Changing() : new Access.Locked(missing);
        synchronized (this) {
            access = now;
        }
        return new Passing(
                missing.isEmpty() ? null : new Refusal(FailureKind.DENIED, missing), new HostEvent.AccessChanged(now));
    }

    /** What is missing; empty if the right password was given. */
    private String ask() {
        if (!credentials.present()) {
            return "The host asks for a name and a password, and there is nobody to ask here. Use a terminal or the"
                    + " window.";
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var questions = List.of(
                    new Question(Kind.NAME, "Please enter your authentication name", ""),
                    new Question(Kind.PASSWORD, "Please enter your password", ""));
            synchronized (this) {
                waiting = Thread.currentThread();
            }
            try {
                var answers = credentials.ask(new Challenge(address, questions, attempt > 1));
                if (answers.isEmpty()) {
                    return "The host asked who you are, and got no answer. Missing are the name and the password of a"
                            + " user that its SASL knows.";
                }
                if (right(answers.get())) {
                    return "";
                }
            } catch (InterruptedException e) {
                return "The host asked who you are, and was closed before an answer came.";
            } finally {
                synchronized (this) {
                    waiting = null;
                }
            }
        }
        return "The name or the password is not right. Missing is a user that the host's SASL knows; its administrator"
                + " makes one with: saslpasswd2 -a libvirt NAME.";
    }

    private static boolean right(List<char[]> answers) {
        boolean right = answers.size() == 2
                && Arrays.equals(answers.get(0), Guard.USER.toCharArray())
                && Arrays.equals(answers.get(1), Guard.PASSWORD.toCharArray());
        answers.forEach(answer -> Arrays.fill(answer, '\0'));
        return right;
    }

    synchronized Access access() {
        return access;
    }

    /** What a client is told of all that happens: its own rights, and nothing of what is hidden from it. */
    Consumer<HostEvent> seen(Consumer<HostEvent> listener) {
        return event -> {
            if (!hides(event)) {
                listener.accept(event);
            }
            if (event instanceof HostEvent.ReplayBegun && !(access() instanceof Access.Changing)) {
                listener.accept(new HostEvent.AccessChanged(access()));
            }
        };
    }

    private boolean hides(HostEvent event) {
        return switch (event) {
            case HostEvent.GpuChanged(var gpu) -> gpu.function(guard.hidden()).isPresent();
            case HostEvent.DeviceChanged(var device) -> hides(device.nodeDeviceName());
            default -> false;
        };
    }

    /** Whether access rules hide the node device of that name. */
    boolean hides(String nodeDevice) {
        return nodeDevice.equals(guard.hidden());
    }

    @Override
    public synchronized void close() {
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
