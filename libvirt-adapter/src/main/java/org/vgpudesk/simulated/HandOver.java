package org.vgpudesk.simulated;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostFacts;
import org.vgpudesk.host.Hostdev;

/** What libvirt, VFIO and QEMU check before a running machine gets a device. */
final class HandOver {

    private final Hardware hardware;
    private final MdevCore core;
    private final Set<String> models;
    private final Set<Defect> defects;

    HandOver(Hardware hardware, MdevCore core, Set<Defect> defects) {
        this.hardware = hardware;
        this.core = core;
        this.defects = defects;
        this.models = hardware.cards().stream()
                .map(Card::driver)
                .flatMap(driver -> driver == null
                        ? Stream.empty()
                        : driver.types().stream().map(MdevDriver.LeafType::deviceApi))
                .collect(Collectors.toSet());
    }

    /** Whether this machine's QEMU knows such devices at all; asked also when only a configuration changes. */
    void modelled(Hostdev device) throws Refusal {
        if (device instanceof Hostdev.Mediated mediated
                && !mediated.model().equals("vfio-pci")
                && !models.contains(mediated.model())) {
            throw new Refusal(
                    FailureKind.INVALID,
                    "unsupported configuration: "
                            + mediated.model().toUpperCase(Locale.ROOT).replace('-', ' ')
                            + " device assignment is not supported by this version of QEMU");
        }
    }

    void check(WorldState state, Machine machine, Hostdev device) throws Refusal {
        switch (device) {
            case Hostdev.Mediated mediated -> served(state, mediated);
            case Hostdev.Pci pci -> prepared(pci);
        }
        var holder = state.holder(device).filter(other -> !other.uuid().equals(machine.uuid()));
        if (holder.isPresent() && !defects.contains(Defect.IGNORES_OTHER_HOLDERS)) {
            throw inUse(device, holder.get(), FailureKind.IN_USE);
        }
    }

    static Refusal inUse(Hostdev device, Machine holder, FailureKind kind) {
        var what = device instanceof Hostdev.Mediated ? "mediated device " : "PCI device ";
        return new Refusal(
                kind,
                "Requested operation is not valid: " + what + path(device) + " is in use by driver QEMU, domain "
                        + holder.name());
    }

    private void served(WorldState state, Hostdev.Mediated device) throws Refusal {
        var slice = state.activeSlice(device.uuid())
                .orElseThrow(() -> Refusal.missing("mediated device '" + device.uuid() + "' not found"));
        var api = core.type(slice.definition(), "start").deviceApi();
        if (!api.equals(device.model())) {
            throw Refusal.internal(
                    FailureKind.INVALID,
                    "invalid device API '" + device.model() + "' for device " + path(device)
                            + ": device only supports '" + api + "'");
        }
    }

    private void prepared(Hostdev.Pci device) throws Refusal {
        var known = hardware.cards().stream()
                .flatMap(card -> card.functions().stream())
                .anyMatch(function -> device.address().equals(function.address()));
        if (!known) {
            throw Refusal.missing("Device " + device.address() + " not found");
        }
        var state = hardware.prepared().getOrDefault(device.address(), new HostFacts.FunctionState(false, ""));
        if (!state.prepared() || device.managed()) {
            throw Refusal.internal(
                    FailureKind.WRONG_STATE,
                    "unable to execute QEMU command 'device_add': vfio " + device.address()
                            + ": error getting device from group: No such device");
        }
    }

    private static String path(Hostdev device) {
        return device instanceof Hostdev.Mediated m ? "/sys/bus/mdev/devices/" + m.uuid() : device.toString();
    }
}
