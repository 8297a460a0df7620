package org.vgpudesk.contract;

import java.time.Duration;
import java.util.List;
import org.vgpudesk.host.Credentials;
import org.vgpudesk.host.Host;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.host.Verb;

/**
 * A host to hold a provider to its promises on, with everything that a test needs around it. What a fixture cannot do it
 * says with {@code Assumptions.abort}: the reason is shown in the table. Used by one thread.
 *
 * <p>At the beginning of each test: no mediated devices; {@link #off} is off, {@link #answering} and {@link #mute} run;
 * no domain has a device; the driver works; nothing is cut.
 */
interface HostFixture extends AutoCloseable {

    /** By when anything that is told has been told on this host, with much to spare. */
    Duration soon();

    /** Brings everything to its beginning again. */
    void reset();

    /** A new view of the host through the provider; the caller closes it. */
    Host open();

    /** The name and the password that {@link Door#PASSWORD} wants. */
    List<String> password();

    /** A new view of the host for somebody who has to pass that door; the caller closes it. Other views may be lost. */
    Host openAsVisitor(Door door, Credentials credentials);

    /** Whom the host lets in, and to what. */
    enum Door {
        /** Everybody may look; whoever wants to change something is asked for a name and a password. */
        PASSWORD,
        /** Everybody may look, and nobody may change anything. */
        REFUSED,
        /** Access rules hide the card of equal sizes and refuse to stop devices; there, {@link #truth} may not work. */
        RULES
    }

    /** What is really there, read without the provider. */
    Truth truth();

    /** Another client does something, without the provider; fails if the host refuses it. */
    void elsewhere(Verb verb);

    Card pooled();

    Card equalSize();

    /** A machine that is off. */
    Machine off();

    /** A running machine whose guest lets go of a device when asked, and shuts down when asked if it can. */
    Machine answering();

    /** A running machine whose guest never answers. */
    Machine mute();

    /** A function that its driver has prepared so that it can be handed over as a PCI device. */
    PciAddress preparedFunction();

    /** From now on the driver of this parent fails to make devices, although there is room. */
    void breakDriver(Card card);

    /** Every view loses its connection and nobody gets one, until {@link #mend}. */
    void cut();

    /** What is sent to the host and what it answers is lost on the way, and nobody hangs up, until {@link #mend}. */
    void silence();

    void mend();

    /** The mute guest at last gives back what it was asked for. */
    void letGo(Machine machine);

    /** The host goes down and comes up again, with all that means; its machines are off afterwards. */
    void reboot();

    /** The first half of {@link #reboot}: once it is told as lost, nothing is done any more until {@link #comeUp}. */
    void goDown();

    /** The second half: returns when the host answers again. */
    void comeUp();

    @Override
    void close();
}
