package org.vgpudesk.contract;

import java.util.UUID;
import java.util.function.Consumer;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Verb;

/** A host that works until its n-th verb, and then fails in one of the ways in which hosts fail. */
final class FailingHost implements Host {

    /** How the n-th verb fails. */
    enum Way {
        /** It is refused; everything after it works. */
        REFUSES,
        /** The host is lost before the verb reaches it. */
        LOST_BEFORE,
        /** The host is lost after it did what the verb says, before it could tell or answer that. */
        LOST_AFTER,
        /** The host is lost after it did what the verb says and told that, before it could answer. */
        LOST_TOLD
    }

    private final Host real;
    private final int verbs;
    private final Way way;
    private final Hearing hearing = new Hearing();
    private int asked;
    private volatile boolean lost;

    /** @param verbs how many work before one fails */
    FailingHost(Host real, int verbs, Way way) {
        this.real = real;
        this.verbs = verbs;
        this.way = way;
    }

    @Override
    public HostInfo info() {
        return real.info();
    }

    @Override
    public Watch watch(Consumer<HostEvent> listener) throws HostException {
        refuseIfLost();
        return hearing.watch(real, listener);
    }

    @Override
    public Outcome perform(Verb verb) {
        if (lost) {
            return new Outcome.Refused(FailureKind.UNREACHABLE, "the host is lost");
        }
        if (asked++ != verbs) {
            return real.perform(verb);
        }
        return switch (way) {
            case REFUSES -> new Outcome.Refused(FailureKind.OTHER, "this host has had enough");
            case LOST_BEFORE -> lose();
            case LOST_AFTER -> {
                hearing.holdBack();
                var done = real.perform(verb);
                yield done.confirmed() ? lose() : done;
            }
            case LOST_TOLD -> {
                var done = real.perform(verb);
                if (done.confirmed()) {
                    hearing.awaitEffect(verb);
                }
                yield done.confirmed() ? lose() : done;
            }
        };
    }

    @Override
    public Outcome unlock() {
        return real.unlock();
    }

    private Outcome lose() {
        lost = true;
        hearing.lose();
        return new Outcome.Unknown("the host was lost while it was asked");
    }

    @Override
    public DomainCapabilities capabilities(UUID domain) throws HostException {
        refuseIfLost();
        return real.capabilities(domain);
    }

    @Override
    public RegionView regions(MediatedDeviceId device, RegionQuestion question) {
        return new RegionView.NotShown(RegionView.Reason.UNSUPPORTED, "");
    }

    @Override
    public String configuration(UUID domain) throws HostException {
        refuseIfLost();
        return real.configuration(domain);
    }

    private void refuseIfLost() throws HostException {
        if (lost) {
            throw new HostException(FailureKind.UNREACHABLE, "The host is lost.");
        }
    }

    @Override
    public void close() {
        lost = true;
    }
}
