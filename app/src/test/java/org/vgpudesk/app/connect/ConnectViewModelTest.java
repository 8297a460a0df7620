package org.vgpudesk.app.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vgpudesk.app.problem.Problem;
import org.vgpudesk.app.tasks.DirectTasks;
import org.vgpudesk.app.tasks.WaitingPump;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
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

    private static Problem assertNotNullProblem(ConnectViewModel model) {
        var notice = model.noticeProperty().get();
        assertNotNull(notice);
        return Objects.requireNonNull(notice);
    }

    private ConnectViewModel model() {
        return new ConnectViewModel(
                new DirectTasks(), new WaitingPump(), ConnectViewModelTest::open, new FileJournal(journal));
    }

    private static Host open(URI address) throws HostException {
        if (address.equals(Hosts.THIS_COMPUTER)) {
            throw new HostException(FailureKind.UNREACHABLE, "No socket.");
        }
        return Hosts.open(address, OpenPolicy.SAFE);
    }
}
