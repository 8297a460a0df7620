package org.vgpudesk.host;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.profile.region.DeviceInfo;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionType;
import org.vgpudesk.profile.region.SparseArea;

/**
 * What a device shows of its regions, as JSON has it: what the command line prints, what the lab records, and what tests
 * compare with. Components are the fields' names. Sizes are bytes and unsigned; an offset is opaque and therefore text.
 *
 * @param regionCount {@code num_regions}
 * @param regions by index
 * @param irqs vectors by interrupt
 */
public record RegionsDocument(
        String deviceApi, int regionCount, List<Region> regions, SortedMap<Integer, Integer> irqs) {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private static final String HEX = "0x";

    public RegionsDocument {
        Objects.requireNonNull(deviceApi);
        Objects.requireNonNull(irqs);
        regions = List.copyOf(regions);
    }

    /**
     * One region.
     *
     * @param offset hexadecimal, with {@code 0x}
     * @param areas null without that capability
     * @param type null without that capability
     */
    public record Region(
            int index,
            List<RegionFlag> flags,
            String offset,
            BigInteger size,
            @Nullable List<Area> areas,
            @Nullable Type type,
            RegionInfo.MapTrial trial) {

        public Region {
            Objects.requireNonNull(offset);
            Objects.requireNonNull(size);
            Objects.requireNonNull(trial);
            flags = List.copyOf(flags);
            areas = areas == null ? null : List.copyOf(areas);
        }

        private static Region of(RegionInfo region) {
            var areas = region.capabilities().areas();
            var type = region.capabilities().type();
            return new Region(
                    region.index(),
                    region.flags().stream().sorted().toList(),
                    HEX + Long.toHexString(region.place().offset()),
                    unsigned(region.place().size()),
                    areas == null
                            ? null
                            : areas.stream()
                                    .map(area -> new Area(unsigned(area.start()), unsigned(area.size())))
                                    .toList(),
                    type == null ? null : new Type(type.type(), type.subtype()),
                    region.trial());
        }

        private RegionInfo regionInfo() {
            if (!offset.startsWith(HEX)) {
                throw new IllegalArgumentException("The offset " + offset + " is not hexadecimal.");
            }
            return new RegionInfo(
                    index,
                    Set.copyOf(flags),
                    new RegionInfo.Place(Long.parseUnsignedLong(offset, HEX.length(), offset.length(), 16), bits(size)),
                    new RegionInfo.Capabilities(
                            areas == null
                                    ? null
                                    : areas.stream()
                                            .map(area -> new SparseArea(bits(area.start()), bits(area.size())))
                                            .toList(),
                            type == null ? null : new RegionType(type.type(), type.subtype())),
                    trial);
        }
    }

    /** A part that can be mapped; in bytes, from the region's start. */
    public record Area(BigInteger start, BigInteger size) {
        public Area {
            Objects.requireNonNull(start);
            Objects.requireNonNull(size);
        }
    }

    /** What a device-specific region is. */
    public record Type(long type, long subtype) {}

    /** The document about a device. */
    public static RegionsDocument of(DeviceInfo device) {
        return new RegionsDocument(
                device.deviceApi(),
                device.regionCount(),
                device.regions().stream()
                        .map(Region::of)
                        .sorted((one, other) -> Integer.compare(one.index(), other.index()))
                        .toList(),
                new TreeMap<>(device.irqs()));
    }

    /**
     * Reads a document. Fields that it does not know are left alone: whoever keeps a document may add where it is from.
     *
     * @throws JsonProcessingException if it is no such document
     */
    public static RegionsDocument read(String json) throws JsonProcessingException {
        var document = MAPPER.readValue(json, RegionsDocument.class);
        try {
            document.deviceInfo();
            return document;
        } catch (IllegalArgumentException e) {
            throw JsonMappingException.from((JsonParser) null, String.valueOf(e.getMessage()), e);
        }
    }

    /** The device that it is about. */
    public DeviceInfo deviceInfo() {
        return new DeviceInfo(
                deviceApi, regionCount, regions.stream().map(Region::regionInfo).toList(), irqs);
    }

    /** As text, one line. */
    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A document of ours cannot be written.", e);
        }
    }

    private static BigInteger unsigned(long bits) {
        return new BigInteger(Long.toUnsignedString(bits));
    }

    private static long bits(BigInteger number) {
        if (number.signum() < 0 || number.bitLength() > Long.SIZE) {
            throw new IllegalArgumentException(number + " does not fit into 64 bits.");
        }
        return number.longValue();
    }
}
