package org.vgpudesk.app.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.tasks.DirectTasks;
import org.vgpudesk.app.tasks.HeldTasks;
import org.vgpudesk.app.tasks.Tasks;
import org.vgpudesk.app.tasks.WaitingPump;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.plan.FileJournal;
import org.vgpudesk.hosts.Hosts;
import org.vgpudesk.hosts.OpenPolicy;

final class ConnectViewModelTest {

    @TempDir
    Path journal;

    @Test
    void opensTheDemoAndSaysSoWhereThisComputerDoesNotAnswer() {
        try (var model = model()) {
            model.openThisComputerOrDemo();

            var open = assertInstanceOf(
                    Connection.Open.class, model.connectionProperty().get());
            assertEquals(Hosts.DEMO_WORKSTATION, open.address());
            var notice = assertNotNullProblem(model);
            assertEquals("This computer's libvirt does not answer, so this is the demo workstation.", notice.what());
            assertEquals("No socket.", notice.why());
        }
    }

    @Test
    void saysWhyAHostDidNotOpen() {
        try (var model = model()) {
            model.open(Hosts.THIS_COMPUTER);

            var failed = assertInstanceOf(
                    Connection.Failed.class, model.connectionProperty().get());
            assertEquals("Cannot open qemu:///system.", failed.problem().what());
            assertEquals("No socket.", failed.problem().why());
        }
    }

    @Test
    void refusesAnAddressThatIsNone() {
        try (var model = model()) {
            model.open("not an address");

            var failed = assertInstanceOf(
                    Connection.Failed.class, model.connectionProperty().get());
            assertEquals(FailureKind.INVALID, failed.problem().kind());
        }
    }

    @Test
    void forgetsTheNoticeWhenSomebodyChoosesAHost() {
        try (var model = model()) {
            model.openThisComputerOrDemo();
            model.open(URI.create("sim:///laptop"));

            assertNull(model.noticeProperty().get());
        }
    }

    @Test
    void leavesTheFirstHostOpenWhenAnotherIsOpened() {
        try (var model = model()) {
            model.open(Hosts.DEMO_WORKSTATION);
            var first = model.hosts().getFirst();
            model.open(URI.create("sim:///laptop"));

            assertEquals(2, model.hosts().size());
            assertInstanceOf(Connection.Open.class, first.connectionProperty().get());
            assertEquals(
                    URI.create("sim:///laptop"),
                    model.connectionProperty().get().address());
        }
    }

    @Test
    void showsAHostThatIsOpenInsteadOfOpeningItTwice() {
        try (var model = model()) {
            model.open(Hosts.DEMO_WORKSTATION);
            var desk = model.connectionProperty().get();
            model.open(URI.create("sim:///laptop"));
            model.open(Hosts.DEMO_WORKSTATION);

            assertEquals(2, model.hosts().size());
            assertSame(desk, model.connectionProperty().get());
        }
    }

    @Test
    void aHostThatDoesNotAnswerHoldsUpNoOther() {
        var tasks = new HeldTasks();
        try (var model = model(tasks)) {
            model.open(URI.create("sim:///samples"));
            model.open(URI.create("sim:///laptop"));
            tasks.release(1);

            assertInstanceOf(Connection.Open.class, model.connectionProperty().get());
            assertEquals(
                    Standing.State.CONNECTING,
                    model.hosts().getFirst().standingProperty().get().state());
        }
    }

    @Test
    void triesAgainWhereAHostDidNotOpen() {
        try (var model = model()) {
            model.open(Hosts.THIS_COMPUTER);
            var failed = model.connectionProperty().get();
            model.open(Hosts.THIS_COMPUTER);

            assertEquals(1, model.hosts().size());
            assertNotSame(failed, model.connectionProperty().get());
        }
    }

    @Test
    void aHostThatAnswersAfterItWasClosedIsLetGo() {
        var tasks = new HeldTasks();
        try (var model = model(tasks)) {
            model.open(URI.create("sim:///laptop"));
            var host = model.hosts().getFirst();
            model.close(host);
            tasks.release(0);

            assertEquals(List.of(), model.hosts());
            assertInstanceOf(Connection.Closed.class, host.connectionProperty().get());
        }
    }

    @Test
    void closingOneShowsAnother() {
        try (var model = model()) {
            model.open(Hosts.DEMO_WORKSTATION);
            model.open(URI.create("sim:///laptop"));
            model.close(model.hosts().getLast());

            assertEquals(
                    Hosts.DEMO_WORKSTATION, model.connectionProperty().get().address());
            model.close(model.hosts().getFirst());
            assertInstanceOf(Connection.Closed.class, model.connectionProperty().get());
        }
    }

    @Test
    void saysHowAHostStandsAndWhenItLastToldAnything() {
        try (var model = model()) {
            model.open(Hosts.DEMO_WORKSTATION);
            var host = model.hosts().getFirst();
            assertEquals(Standing.State.CONNECTED, host.standingProperty().get().state());
            var open = assertInstanceOf(
                    Connection.Open.class, host.connectionProperty().get());
            open.desk().inventory().apply(List.of(new HostEvent.ReplayBegun()));
            open.desk().inventory().apply(List.of(new HostEvent.HostLost("gone")));

            assertEquals(Standing.State.LOST, host.standingProperty().get().state());
            assertNotNull(host.standingProperty().get().news());
        }
    }

    @Test
    void remembersWhatWasOpenedButNotWhatFailed() {
        try (var model = model()) {
            model.open(URI.create("sim:///laptop"));
            model.open(URI.create("sim:///nowhere"));

            assertEquals(List.of(URI.create("sim:///laptop")), model.recent().hosts());
        }
    }

    @Test
    void objectsToAnAddressWithAPasswordWithoutRepeatingIt() {
        try (var model = model()) {
            var objection =
                    model.objection("qemu+ssh://visitor:secret@lab-2/system").orElseThrow();

            assertFalse(objection.contains("secret"));
            assertEquals(Optional.empty(), model.objection(" qemu+ssh://visitor@lab-2/system "));
        }
    }

    private static Problem assertNotNullProblem(ConnectViewModel model) {
        var notice = model.noticeProperty().get();
        assertNotNull(notice);
        return Objects.requireNonNull(notice);
    }

    private ConnectViewModel model() {
        return model(new DirectTasks());
    }

    private ConnectViewModel model(Tasks tasks) {
        return new ConnectViewModel(
                tasks,
                new WaitingPump(),
                ConnectViewModelTest::open,
                new FileJournal(journal),
                new RecentHosts(journal.resolve("recent-hosts")));
    }

    private static Host open(URI address) throws HostException {
        if (address.equals(Hosts.THIS_COMPUTER)) {
            throw new HostException(FailureKind.UNREACHABLE, "No socket.");
        }
        return Hosts.open(address, OpenPolicy.SAFE);
    }
}
