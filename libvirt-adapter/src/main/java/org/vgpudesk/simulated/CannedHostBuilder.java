package org.vgpudesk.simulated;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.MediatedDeviceId;
import org.vgpudesk.host.PciAddress;
import org.vgpudesk.libvirt.xml.DomainXml;
import org.vgpudesk.libvirt.xml.XmlFormatException;

/** Puts slices and machines on hardware, by the same rules that hold later. Identities are the same every time. */
final class CannedHostBuilder {

    private static final String TEMPLATE = template();

    private final String title;
    private final Hardware hardware;
    private final MdevCore core;
    private WorldState state = new WorldState(List.of(), List.of());

    CannedHostBuilder(String title, Hardware hardware) {
        this.title = title;
        this.hardware = hardware;
        this.core = new MdevCore(hardware);
    }

    /** A slice that is active, defined, and starts with the host. */
    Hostdev slice(String label, String parent, String typeId) {
        return put(new Slice(definition(label, parent, typeId), true, true, null), true);
    }

    /** A slice that is active and that the host does not remember. */
    Hostdev transientSlice(String label, String parent, String typeId) {
        return put(new Slice(definition(label, parent, typeId), false, false, null), true);
    }

    /** A slice that is only defined. */
    Hostdev inactiveSlice(String label, String parent, String typeId) {
        return put(new Slice(definition(label, parent, typeId), true, false, null), false);
    }

    private DeviceDefinition definition(String label, String parent, String typeId) {
        return new DeviceDefinition(new MediatedDeviceId(identity("slice/" + label), parent), typeId);
    }

    private Hostdev put(Slice slice, boolean active) {
        try {
            state = active ? core.create(state, slice, "start") : state.with(slice);
            return new Hostdev.Mediated(
                    slice.id().uuid(), core.type(slice.definition(), "start").deviceApi());
        } catch (Refusal refusal) {
            throw new IllegalArgumentException("The canned host " + title + " contradicts itself.", refusal);
        }
    }

    /** A machine that is off. */
    Machine off(String name, int memoryGiB, String osId, Hostdev... devices) {
        var uuid = identity("machine/" + name);
        var hex = uuid.toString();
        var xml = TEMPLATE.replace("${name}", escaped(name))
                .replace("${uuid}", hex)
                .replace("${memory}", Long.toString(memoryGiB * 1024L * 1024))
                .replace("${os}", osId)
                .replace("${mac}", hex.substring(0, 2) + ":" + hex.substring(2, 4) + ":" + hex.substring(4, 6));
        try {
            for (var device : devices) {
                xml = DomainXml.withHostdev(xml, device);
            }
            return put(Machine.off(xml));
        } catch (XmlFormatException e) {
            throw new IllegalArgumentException("The canned machine " + name + " is malformed.", e);
        }
    }

    /** A machine that runs. */
    Machine running(String name, int memoryGiB, String osId, Hostdev... devices) {
        return put(off(name, memoryGiB, osId, devices).started());
    }

    Machine put(Machine machine) {
        state = state.with(machine);
        return machine;
    }

    Canned canned() {
        return new Canned(title, hardware, state);
    }

    private static String template() {
        try {
            return DomainXml.normal(TypeTables.resource("domain.xml"));
        } catch (XmlFormatException e) {
            throw new IllegalStateException("The template of a machine is malformed.", e);
        }
    }

    private UUID identity(String what) {
        return UUID.nameUUIDFromBytes((title + "/" + what).getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A card that is split by SR-IOV: its virtual functions follow it on the bus. */
    static Card sriov(String address, String product, @Nullable MdevDriver driver, int virtualFunctions) {
        var physical = Card.Function.physical(address, "nvidia", false);
        var at = PciAddress.parse(address);
        var functions = new ArrayList<Card.Function>(List.of(physical));
        for (var i = 4; i < virtualFunctions + 4; i++) {
            functions.add(Card.Function.virtual(
                    new PciAddress(at.domain(), at.bus(), at.slot() + i / 8, i % 8), at, "nvidia", driver != null));
        }
        return new Card(address, "NVIDIA Corporation", product, driver, functions);
    }

    /** A card of one function. */
    static Card plain(String address, String vendor, String product, String kernelDriver, @Nullable MdevDriver driver) {
        return new Card(
                address,
                vendor,
                product,
                driver,
                List.of(Card.Function.physical(address, kernelDriver, driver != null)));
    }

    /** A parent that is not on the PCI bus. */
    static Card elsewhere(String name, String parentAddress, String product, MdevDriver driver) {
        return new Card(name, "", product, driver, List.of(Card.Function.elsewhere(name, parentAddress)));
    }
}
