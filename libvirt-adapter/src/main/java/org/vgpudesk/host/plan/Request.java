package org.vgpudesk.host.plan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.Verb;

/** What a person asks for; {@link Planner} makes the plan of it. */
public sealed interface Request {

    /** Give a virtual machine a slice of a GPU. */
    record Give(UUID domain, Source source, When when, Look look) implements Request {

        /** Without a picture, and with nothing known of the device. */
        public Give(UUID domain, Source source, When when) {
            this(domain, source, when, new Look.Unchanged(Traits.UNKNOWN));
        }
    }

    /**
     * Several gives as one plan, done in their order and taken back together. At most one device of a machine shows its
     * picture.
     */
    record Together(List<Give> gives) implements Request {
        public Together {
            gives = List.copyOf(gives);
            if (gives.isEmpty()) {
                throw new IllegalArgumentException("Nothing is given.");
            }
        }
    }

    /**
     * Take a device back from a virtual machine.
     *
     * @param keepSlice leave the slice itself as it is, for somebody else
     */
    record TakeBack(UUID domain, Hostdev device, boolean keepSlice) implements Request {}

    /** Make a slice that no virtual machine has yet. */
    record CreateSlice(DeviceDefinition definition, boolean keepAfterReboot) implements Request {}

    /** Remove a slice for good: stop it and make the host forget it. */
    record RemoveSlice(MediatedDeviceId id) implements Request {}

    /** Make a slice outlive a reboot: the host remembers it and starts it when it boots. */
    record Keep(MediatedDeviceId id) implements Request {}

    /**
     * Give a virtual machine that is off a slice of its own in place of one that it shares with another machine: of the
     * same size, on the same card. What happens after a machine was cloned with its slice.
     *
     * @param shared the slice that it names now
     * @param own what the new one is called
     * @param configuration the domain's configuration as {@link org.vgpudesk.host.Host#configuration} gave it
     */
    record OwnSlice(UUID domain, UUID shared, UUID own, String configuration) implements Request {}

    /** Start a virtual machine, before that those of its slices that are not started. */
    record StartMachine(UUID domain) implements Request {}

    /** One verb by itself, with its inverse, so that it can be reviewed and undone like everything else. */
    record Change(Verb verb) implements Request {}

    /** Where the slice comes from. */
    sealed interface Source {

        /** @param keepAfterReboot define it and start it when the host boots; else it is gone after a reboot */
        record NewSlice(DeviceDefinition definition, boolean keepAfterReboot) implements Source {}

        /** A device that exists already: a slice, or a prepared virtual function. */
        record Existing(Hostdev device) implements Source {}
    }

    /** How people will look at the machine. */
    sealed interface Look {

        /** What is known of the device. */
        Traits traits();

        /** The device shows no picture, and the machine's screens stay as they are: remote desktop, or computing. */
        record Unchanged(Traits traits) implements Look {}

        /** The device's picture is what is seen; that begins at the machine's next start. */
        record Shown(Where where, Traits traits, Screen screen) implements Look {

            /**
             * Why it should not be chosen for somebody who did not ask for it: what people see of the machine today would
             * go dark, or nothing is certain to be seen. Empty if neither is so. Pure: asks nobody.
             */
            public Optional<String> caution(Hostdev device, String machine) {
                try {
                    return Picture.of(this, device, machine).caution();
                } catch (HostException e) {
                    return Optional.of(String.valueOf(e.getMessage()));
                }
            }

            /** Why the device's picture cannot be seen that way; empty if it can. Pure: asks nobody. */
            public Optional<HostException> whyNot(Hostdev device, String machine) {
                try {
                    Picture.of(this, device, machine);
                    return Optional.empty();
                } catch (HostException e) {
                    return Optional.of(e);
                }
            }
        }
    }

    /** From where a picture is looked at. */
    enum Where {
        /** In a window on the host itself. */
        HERE,
        /** In a window on another computer too. */
        NETWORK
    }

    /** From when on the virtual machine has it. */
    enum When {
        /** Only its stored configuration changes. */
        NEXT_START,
        /** Now, while it runs, and at every start. */
        NOW,
        /** Its configuration changes, then it is started. */
        START
    }
}
