package org.vgpudesk.app.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
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

/** A host that tells what it was given and refuses everything. */
final class StillHost implements Host {

    private final List<HostEvent> events;

    StillHost(HostEvent... events) {
        this.events = List.of(events);
    }

    @Override
    public HostInfo info() {
        return new HostInfo(URI.create("test:///made"), "made", "none 1.0", false, Map.of());
    }

    @Override
    public Watch watch(Consumer<HostEvent> listener) {
        listener.accept(new HostEvent.ReplayBegun());
        events.forEach(listener);
        listener.accept(new HostEvent.CaughtUp());
        return () -> {};
    }

    @Override
    public Outcome perform(Verb verb) {
        return new Outcome.Refused(FailureKind.DENIED, "error: access denied");
    }

    @Override
    public Outcome unlock() {
        return new Outcome.Confirmed();
    }

    @Override
    public DomainCapabilities capabilities(UUID domain) throws HostException {
        throw new HostException(FailureKind.NOT_FOUND, "No such domain.");
    }

    @Override
    public RegionView regions(MediatedDeviceId device, RegionQuestion question) {
        return new RegionView.NotShown(RegionView.Reason.UNSUPPORTED, "");
    }

    @Override
    public String configuration(UUID domain) throws HostException {
        throw new HostException(FailureKind.NOT_FOUND, "No such domain.");
    }

    @Override
    public void close() {}
}
