package org.vgpudesk.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.HostEvent;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.HostState;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Outcome;
import org.vgpudesk.host.Scope;
import org.vgpudesk.host.Verb;

/** A host whose state outlives the program. */
final class StateFileTest {

    private static final Verb.Create CREATE = new Verb.Create(Client.device(1, "pci_0000_41_00_6", "nvidia-712"));

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private String address = "";

    @BeforeEach
    void nameAFile() {
        file = folder.resolve("a state+1.json");
        address = "sim:///workstation?state=" + file.toString().replace(" ", "%20");
    }

    private HostException refusal(String other) {
        return assertThrows(
                HostException.class, () -> SimulatedHost.open(URI.create(other)).close());
    }

    @Test
    void readingAHostWritesNoFile() throws Exception {
        try (var client = Client.of(address)) {
            client.await(HostState::caughtUp);
        }
        assertFalse(Files.exists(file));
    }

    @Test
    void whatWasDoneIsThereWhenTheHostIsOpenedAgain() throws Exception {
        try (var client = Client.of(address)) {
            var office = client.domain("office-win11").uuid();
            client.confirmed(CREATE);
            client.confirmed(new Verb.Attach(
                    office, new Hostdev.Mediated(CREATE.definition().id().uuid(), "vfio-pci"), Scope.BOTH));
        }
        try (var again = Client.of(address)) {
            var office = again.domain("office-win11");
            assertTrue(again.await(HostState::caughtUp)
                    .device(CREATE.definition().id())
                    .orElseThrow()
                    .active());
            assertEquals(2, office.live().size());
            assertEquals(office.live(), office.config());
        }
    }

    @Test
    void everythingThatAWorldHoldsComesBackAsItWas() throws Exception {
        var canned = CannedHosts.named(SimulatedAddress.of(URI.create("sim:///samples")));

        assertEquals(canned.state(), SavedWorld.of("samples", canned.state()).state());
    }

    @Test
    void whatAnotherWorldOnTheSameFileDoesIsTold() throws Exception {
        try (var one = Client.of(address);
                var two = Client.of(address)) {
            one.confirmed(CREATE);
            two.await(s -> s.device(CREATE.definition().id()).isPresent());
        }
    }

    @Test
    void verbsOfManyWorldsAtOnceAllCount() throws Exception {
        var tasks = new ArrayList<Callable<Outcome>>();
        try (var one = SimulatedHost.open(URI.create(address + "&lag=0&deadline=30000"));
                var two = SimulatedHost.open(URI.create(address + "&lag=0&deadline=30000"));
                var workers = Executors.newFixedThreadPool(6)) {
            for (var i = 0; i < 6; i++) {
                var host = i % 2 == 0 ? one : two;
                var slice = Client.device(i, "pci_0000_41_01_" + i, "nvidia-712");
                tasks.add(() -> host.perform(new Verb.Define(slice)));
            }
            for (var done : workers.invokeAll(tasks)) {
                assertEquals(new Outcome.Confirmed(), done.get());
            }
        }
        try (var after = Client.of(address)) {
            assertEquals(2 + 6, after.await(HostState::caughtUp).devices().size());
        }
    }

    @Test
    void aRunningMachineIsStillRunningInTheNextCommand() throws Exception {
        try (var client = Client.of(address)) {
            client.confirmed(new Verb.StartDomain(client.domain("training-01").uuid()));
        }
        try (var again = Client.of(address)) {
            assertTrue(again.domain("training-01").active());
        }
    }

    @Test
    void aFileThatHoldsSomethingElseIsRefusedAndLeftAlone() throws Exception {
        Files.writeString(file, "{ \"my\": \"notes\" }");

        assertEquals(FailureKind.INVALID, refusal(address).kind());
        assertEquals("{ \"my\": \"notes\" }", Files.readString(file));
    }

    @Test
    void aFileThatWasCutOffIsRefusedAndLeftAlone() throws Exception {
        try (var client = Client.of(address)) {
            client.confirmed(CREATE);
        }
        var half = Files.readString(file).substring(0, 400);
        Files.writeString(file, half);

        assertEquals(FailureKind.INVALID, refusal(address).kind());
        assertEquals(half, Files.readString(file));
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws Exception {
        try (var client = Client.of(address)) {
            client.confirmed(CREATE);
        }
        var whole = Files.readString(file).stripTrailing();
        for (var end = 0; end < whole.length(); end += 97) {
            Files.writeString(file, whole.substring(0, end));
            assertEquals(FailureKind.INVALID, refusal(address).kind(), "cut off at " + end);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nvidia-712|nvidia-0",
                "pci_0000_41_00_6|pci_0000_99_00_0",
                "\"attributes\" : [ ]|\"attributes\" : [ null ]",
                "\"attributes\" : [ ]|\"attributes\" : [ { } ]",
                "\"slices\" : [|\"slices\" : [ null,",
                "\"format\" : 1|\"format\" : 2",
                "</domain>|</dom>",
                "\"mood\" : \"ANSWERS\"|\"mood\" : \"SINGS\"",
            })
    void aFileThatContradictsItselfIsRefused(String good, String bad) throws Exception {
        try (var client = Client.of(address)) {
            client.confirmed(CREATE);
        }
        var text = Files.readString(file);
        assertTrue(text.contains(good), good);
        Files.writeString(file, text.replace(good, bad));

        assertEquals(FailureKind.INVALID, refusal(address).kind());
    }

    @Test
    void aStateOfAnotherHostIsRefused() throws Exception {
        try (var client = Client.of(address)) {
            client.confirmed(CREATE);
        }
        assertEquals(
                FailureKind.INVALID,
                refusal(address.replace("workstation", "laptop")).kind());
    }

    @Test
    void aFileInAFolderThatIsNotThereIsRefusedWhenItMustBeWritten() throws Exception {
        try (Host host = SimulatedHost.open(URI.create("sim:///workstation?state=" + folder + "/none/state.json"))) {
            assertTrue(host.perform(CREATE) instanceof Outcome.Refused);
        }
    }

    @Test
    void aFileThatBreaksWhileItIsWatchedLosesTheHost() throws Exception {
        try (var client = Client.of(address)) {
            client.confirmed(CREATE);
            var good = Files.readString(file);
            Files.writeString(file, "broken");
            client.awaitTold(HostEvent.HostLost.class::isInstance);
            client.forget();
            Files.writeString(file, good);
            client.awaitTold(HostEvent.CaughtUp.class::isInstance);
        }
    }
}
