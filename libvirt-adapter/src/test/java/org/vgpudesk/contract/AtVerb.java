package org.vgpudesk.contract;

import java.util.UUID;
import java.util.function.Consumer;
import org.vgpudesk.host.DomainCapabilities;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostInfo;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.RegionQuestion;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.Verb;

/** A host of which something else is done with one verb: what happens around it, and when, is said exactly. */
final class AtVerb implements Host {

    /** What is done with the verb. */
    interface Way {
        Outcome perform(Host real, Verb verb, Hearing hearing);
    }

    private final Host real;
    private final int number;
    private final Way way;
    private final Hearing hearing = new Hearing();
    private int asked;

    /** @param number of the verb, from 0 */
    AtVerb(Host real, int number, Way way) {
        this.real = real;
        this.number = number;
        this.way = way;
    }

    @Override
    public HostInfo info() {
        return real.info();
    }

    @Override
    public Watch watch(Consumer<HostEvent> listener) throws HostException {
        return hearing.watch(real, listener);
    }

    @Override
    public Outcome perform(Verb verb) {
        return asked++ == number ? way.perform(real, verb, hearing) : real.perform(verb);
    }

    @Override
    public Outcome unlock() {
        return real.unlock();
    }

    @Override
    public DomainCapabilities capabilities(UUID domain) throws HostException {
        return real.capabilities(domain);
    }

    @Override
    public RegionView regions(MediatedDeviceId device, RegionQuestion question) throws HostException {
        return real.regions(device, question);
    }

    @Override
    public String configuration(UUID domain) throws HostException {
        return real.configuration(domain);
    }

    @Override
    public void close() {
        real.close();
    }
}
