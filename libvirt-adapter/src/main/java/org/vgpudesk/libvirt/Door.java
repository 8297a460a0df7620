package org.vgpudesk.libvirt;

import java.net.URI;
import java.time.Duration;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;

/** The ways into one host: quietly, with a question, and with what the person has said before. */
final class Door implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    /** How long a desktop's own dialog may stand open while libvirt waits for it. */
    private static final Duration DIALOG = Duration.ofMinutes(5);

    private final LibvirtLibrary library;
    private final URI address;
    private final Duration deadline;
    private final Doorbell doorbell;
    private final Opening opening = new Opening();

    Door(LibvirtLibrary library, URI address, Duration deadline, Credentials credentials) {
        this.library = library;
        this.address = address;
        this.deadline = deadline;
        this.doorbell = new Doorbell(credentials);
    }

    /** Nobody is asked, unless nothing can even be read otherwise. */
    Connection first() throws HostException {
        try {
            return quietly();
        } catch (HostException e) {
            if (e.kind() != FailureKind.DENIED) {
                throw e;
            }
            return open(false, doorbell);
        }
    }

    /** As it was before: with what the person said then, and without asking again. */
    Connection again() throws HostException {
        return doorbell.remembers() ? open(false, doorbell.memory()) : quietly();
    }

    /** With the right to write; somebody may be asked who they are. After a refusal nothing of it is remembered. */
    Connection asking() throws HostException {
        try {
            return open(false, doorbell);
        } catch (HostException e) {
            if (e.kind() == FailureKind.DENIED) {
                doorbell.forget();
            }
            throw e;
        }
    }

    /** Without anybody being asked for a password; with the right to write if that can be had so. */
    private Connection quietly() throws HostException {
        if (Authorisation.asksNobody(address)) {
            try {
                return open(false, Credentials.NOBODY);
            } catch (HostException e) {
                if (e.kind() != FailureKind.DENIED) {
                    throw e;
                }
                LOG.log(System.Logger.Level.DEBUG, "May only look at this host: {0}", e.hostWords());
            }
        }
        return open(true, Credentials.NOBODY);
    }

    private Connection open(boolean readOnly, Credentials asked) throws HostException {
        boolean elsewhere = asked.present() && !readOnly && !Authorisation.asksNobody(address);
        return opening.open(library, address, readOnly, elsewhere ? DIALOG : deadline, asked);
    }

    /** Takes back a question that is being asked, and wipes what was said. */
    @Override
    public void close() {
        doorbell.close();
    }
}
