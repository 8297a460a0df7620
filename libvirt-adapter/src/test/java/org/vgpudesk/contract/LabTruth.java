package org.vgpudesk.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.DeviceAttribute;
import org.vgpudesk.host.DeviceDefinition;
import org.vgpudesk.host.Domain;
import org.vgpudesk.host.MediatedDevice;
import org.vgpudesk.host.MediatedDeviceId;

/** What is true on the lab: devices from its kernel and from mdevctl's files, domains from virsh. */
final class LabTruth {

    private static final String DEVICES = """
            for d in /sys/bus/mdev/devices/*; do [ -e "$d" ] || continue
              p=$(readlink -f "$d"); p=${p%/*}
              echo "active ${p##*/} ${d##*/} $(basename "$(readlink "$d/mdev_type")") $(basename "$(readlink "$d/iommu_group")")"
            done
            for f in /etc/mdevctl.d/*/*; do [ -f "$f" ] || continue
              p=${f%/*}; echo "defined ${p##*/} ${f##*/} $(tr -d '\\n' < "$f")"
            done
            for t in /sys/class/mdev_bus/*:*/mdev_supported_types/*; do
              p=${t%/mdev_supported_types/*}; echo "room ${p##*/} ${t##*/} $(cat "$t/available_instances")"
            done
            """;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "=-=-=";

    private final Lab lab;
    private final List<UUID> domains;

    /** @param domains all that the lab has: they are always the same */
    LabTruth(Lab lab, List<UUID> domains) {
        this.lab = lab;
        this.domains = List.copyOf(domains);
    }

    Truth read() {
        var devices = new HashMap<MediatedDeviceId, MediatedDevice>();
        var room = new TreeMap<String, SortedMap<String, Long>>();
        for (var line : lab.inside(DEVICES).lines().toList()) {
            var words = line.split(" ", 4);
            var parent = nodeDevice(words[1]);
            switch (words[0]) {
                case "active" -> put(devices, active(parent, words[1], words[2], words[3]));
                case "defined" -> put(devices, defined(parent, words[1], words[2], words[3]));
                case "room" ->
                    room.computeIfAbsent(parent, p -> new TreeMap<>()).put(words[2], Long.valueOf(words[3]));
                default -> throw new IllegalStateException("The lab says: " + line);
            }
        }
        var all = new HashMap<UUID, Domain>();
        var configurations = new HashMap<UUID, String>();
        readDomains(all, configurations);
        return new Truth(devices, all, configurations, room);
    }

    private static MediatedDevice active(String parent, String address, String uuid, String typeAndGroup) {
        var words = typeAndGroup.split(" ");
        var id = new MediatedDeviceId(UUID.fromString(uuid), parent);
        return new MediatedDevice(
                new DeviceDefinition(id, words[0]), name(uuid, address), true, false, false, Integer.valueOf(words[1]));
    }

    private static MediatedDevice defined(String parent, String address, String uuid, String json) {
        var id = new MediatedDeviceId(UUID.fromString(uuid), parent);
        try {
            var tree = JSON.readTree(json);
            var definition = new DeviceDefinition(id, tree.path("mdev_type").asText(), attributes(tree.path("attrs")));
            return new MediatedDevice(
                    definition,
                    name(uuid, address),
                    false,
                    true,
                    "auto".equals(tree.path("start").asText()),
                    null);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("mdevctl's file of " + id + " holds " + json, e);
        }
    }

    private static List<DeviceAttribute> attributes(JsonNode attributes) {
        var all = new ArrayList<DeviceAttribute>();
        for (var attribute : attributes) {
            attribute
                    .properties()
                    .forEach(p ->
                            all.add(new DeviceAttribute(p.getKey(), p.getValue().asText())));
        }
        return all;
    }

    /** What is both active and defined is told by the two together. */
    private static void put(Map<MediatedDeviceId, MediatedDevice> devices, MediatedDevice device) {
        devices.merge(
                device.id(),
                device,
                (active, defined) -> new MediatedDevice(
                        defined.definition(),
                        defined.nodeDeviceName(),
                        true,
                        true,
                        defined.autostart(),
                        group(active)));
    }

    private static @Nullable Integer group(MediatedDevice active) {
        return active.iommuGroup();
    }

    private static String nodeDevice(String address) {
        return "pci_" + plain(address);
    }

    static String name(String uuid, String address) {
        return "mdev_" + plain(uuid) + "_" + plain(address);
    }

    private static String plain(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "_");
    }

    private void readDomains(Map<UUID, Domain> all, Map<UUID, String> configurations) {
        var commands = new ArrayList<String>();
        for (var uuid : domains) {
            commands.add("domstate " + uuid);
            commands.add("echo " + MARK);
            commands.add("dumpxml --inactive --security-info " + uuid);
            commands.add("echo " + MARK);
            commands.add("dumpxml " + uuid);
            commands.add("echo " + MARK);
        }
        var texts = lab.virsh(commands).split(MARK + "\\R?");
        for (int i = 0; i < domains.size(); i++) {
            var state = LabDomain.state(texts[3 * i].strip());
            var stored = texts[3 * i + 1].strip();
            all.put(domains.get(i), LabDomain.read(state, stored, texts[3 * i + 2].strip()));
            configurations.put(domains.get(i), stored);
        }
    }
}
