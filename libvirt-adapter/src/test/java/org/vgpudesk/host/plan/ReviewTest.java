package org.vgpudesk.host.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
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

class ReviewTest {

    private static final String DOMAIN = """
        <domain type="qemu">
          <name>office</name>
          <uuid>00000000-0000-4000-8000-00000000000a</uuid>
          <memory unit="KiB">65536</memory>
          <devices>
            <emulator>/usr/bin/qemu-system-x86_64</emulator>
            <console type="pty"/>
          </devices>
        </domain>
        """;

    @Test
    void showsOnlyTheLinesThatAreAdded() throws HostException {
        var settings = review().differences().getFirst();
        assertEquals("Settings of office", settings.title());
        assertEquals(
                """
                <hostdev mode='subsystem' type='mdev' model='vfio-pci'>
                <source>
                <address uuid='11111111-1111-4111-8111-111111111101'/>
                </source>
                </hostdev>\
                """,
                settings.lines().stream()
                        .filter(l -> l.kind() == Review.Line.Kind.ADDED)
                        .map(l -> l.text().strip())
                        .collect(Collectors.joining("\n")));
        assertEquals(0, settings.count(Review.Line.Kind.REMOVED));
    }

    @Test
    void leavesOutWhatIsFarFromTheChange() throws HostException {
        var settings = review().differences().getFirst();
        assertEquals(Review.Line.Kind.GAP, settings.lines().getFirst().kind());
    }

    @Test
    void saysTheSameAsVirshCommands() throws HostException {
        var commands = review().virshCommands();
        assertEquals(4, commands.size());
        assertEquals(
                "virsh -c qemu:///system nodedev-start \"$(virsh -c qemu:///system nodedev-list --all --cap mdev"
                        + " | grep 11111111_1111_4111_8111_111111111101)\"",
                commands.get(2));
    }

    @Test
    void hasASentenceForEachStep() throws HostException {
        assertEquals(
                List.of(
                        "One LAB 2 GB slice is made known on the Lab GPU",
                        "The slice is started by itself whenever the host starts",
                        "The slice is started",
                        "office gets it from its next start on"),
                review().steps());
    }

    private static Review review() throws HostException {
        var request = new Request.Give(
                Known.OFF, new Request.Source.NewSlice(Known.DEFINITION, true), Request.When.NEXT_START);
        return Review.of(new OneDomain(), Planner.plan(Known.info(Map.of()), Known.state(), request));
    }

    /** A host that knows one stored configuration and nothing else. */
    private static final class OneDomain implements Host {

        @Override
        public HostInfo info() {
            return Known.info(Map.of());
        }

        @Override
        public Watch watch(Consumer<HostEvent> listener) {
            throw new AssertionError("a review needs no watch");
        }

        @Override
        public Outcome perform(Verb verb) {
            throw new AssertionError("a review changes nothing");
        }

        @Override
        public Outcome unlock() {
            throw new AssertionError("a review asks nobody");
        }

        @Override
        public DomainCapabilities capabilities(UUID domain) {
            throw new AssertionError("a review asks for nothing but what changes");
        }

        @Override
        public RegionView regions(MediatedDeviceId device, RegionQuestion question) {
            return new RegionView.NotShown(RegionView.Reason.UNSUPPORTED, "");
        }

        @Override
        public String configuration(UUID domain) {
            return DOMAIN;
        }

        @Override
        public void close() {}
    }
}
