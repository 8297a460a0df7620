package org.vgpudesk.simulated;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.vgpudesk.host.HostException;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Opens the parsers of the simulated hosts to the fuzzing of parsers. */
public final class SimulatedParsing {

    private SimulatedParsing() {}

    /** Whether the text is an address of a simulated host with all its parameters. */
    public static boolean acceptsAddress(String text) {
        try {
            var address = SimulatedAddress.of(new URI(text));
            address.lag();
            address.deadline();
            address.libvirt();
            address.stateFile();
            address.readOnly();
            return address.number("gpus", 1, 64) + address.number("slices", 1, 64) >= 0;
        } catch (URISyntaxException | HostException e) {
            return false;
        }
    }

    /** Whether the text is the state of the workstation; what is read must be the same when written and read again. */
    public static boolean acceptsState(byte[] text, Path folder) throws IOException {
        var file = folder.resolve("state");
        Files.write(file, text);
        try {
            var workstation = CannedHosts.named(SimulatedAddress.of(URI.create("sim:///workstation")));
            var read = new StateFile(file, "workstation", workstation.hardware(), workstation.state()).current();
            if (!SavedWorld.of("workstation", read).state().equals(read)) {
                throw new IllegalStateException("It is another state when it is read again.");
            }
            return true;
        } catch (HostException | XmlFormatException e) {
            return false;
        }
    }
}
