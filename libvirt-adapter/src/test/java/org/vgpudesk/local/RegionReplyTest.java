package org.vgpudesk.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vgpudesk.profile.region.RegionFlag;
import org.vgpudesk.profile.region.RegionInfo;
import org.vgpudesk.profile.region.RegionInfo.Capabilities;
import org.vgpudesk.profile.region.RegionInfo.MapTrial;
import org.vgpudesk.profile.region.RegionInfo.Place;
import org.vgpudesk.profile.region.RegionType;
import org.vgpudesk.profile.region.SparseArea;

/** What a driver writes about a region, honest and otherwise. */
final class RegionReplyTest {

    private static RegionInfo read(Reply reply) throws MalformedReplyException {
        return new RegionReply(reply.all()).read(3);
    }

    private static String refusal(Reply reply) {
        return String.valueOf(
                assertThrows(MalformedReplyException.class, () -> read(reply)).getMessage());
    }

    @Test
    void asksWithZeroesButForTheSizeAndTheIndex() {
        var expected = new byte[32];
        Structure.over(expected).putInt(0, 32).putInt(8, 16);

        assertArrayEquals(expected, RegionReply.question(16, 32));
    }

    @Test
    void readsFlagsSizeAndOffset() throws MalformedReplyException {
        assertEquals(
                new RegionInfo(
                        3,
                        Set.of(RegionFlag.READ, RegionFlag.MMAP),
                        new Place(0xff00_0000_0000_1000L, 1L << 40),
                        Capabilities.NONE,
                        MapTrial.NOT_TRIED),
                read(Reply.of(Reply.READ | Reply.MMAP, 0xff00_0000_0000_1000L, 1L << 40)));
    }

    @Test
    void readsAreasAndTypeInAnyOrderPastOthers() throws MalformedReplyException {
        var info = read(Reply.of(Reply.READ, 0, 8192)
                .capability(2, type(0x8000_8086L, 1))
                .capability(77)
                .sparse(4096, 1024, 0, 512));

        assertEquals(
                new Capabilities(
                        List.of(new SparseArea(4096, 1024), new SparseArea(0, 512)), new RegionType(0x8000_8086L, 1)),
                info.capabilities());
    }

    private static long type(long type, long subtype) {
        var both = new byte[8];
        Structure.over(both).putInt((int) type).putInt((int) subtype);
        return Structure.over(both).getLong();
    }

    @Test
    void tellsNoAreasFromNoSuchCapability() throws MalformedReplyException {
        assertEquals(List.of(), read(Reply.of(0, 0, 1).sparse()).capabilities().areas());
    }

    @Test
    void looksAtNoCapabilityWithoutTheFlag() throws MalformedReplyException {
        assertEquals(
                Capabilities.NONE,
                read(Reply.of(Reply.READ, 0, 1).word(12, 0x7fff_ffff)).capabilities());
    }

    @Test
    void takesTheFlagWithoutAPlaceForNoCapability() throws MalformedReplyException {
        assertEquals(Capabilities.NONE, read(Reply.of(Reply.CAPS, 0, 1)).capabilities());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 31, 41, 0x7fff_ffff, -8, Integer.MIN_VALUE})
    void refusesACapabilityOutsideOfTheAnswer(int place) {
        assertEquals(
                "a capability of it lies outside of the answer",
                refusal(Reply.of(0, 0, 1).capability(77).word(12, place)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 31, 57, 0x7fff_ffff, -1})
    void refusesANextOneOutsideOfTheAnswer(int next) {
        assertEquals(
                "a capability of it lies outside of the answer",
                refusal(Reply.of(0, 0, 1).capability(77, 0, 0).word(36, next)));
    }

    @Test
    void refusesACircle() {
        assertEquals(
                "its capabilities lead in a circle",
                refusal(Reply.of(0, 0, 1).capability(77).capability(78).word(44, 32)));
    }

    @Test
    void refusesOneThatLeadsToItself() {
        assertEquals(
                "its capabilities lead in a circle",
                refusal(Reply.of(0, 0, 1).capability(77).word(36, 32)));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 0x0fff_ffff, 0x1000_0000, 0x7fff_ffff, -1})
    void refusesMoreAreasThanFit(int count) {
        assertEquals(
                "a capability of it lies outside of the answer",
                refusal(Reply.of(0, 0, 1).sparse(0, 1, 1, 1).word(40, count)));
    }

    @Test
    void refusesAnUnfinishedCapability() {
        assertEquals(
                "a capability of it lies outside of the answer",
                refusal(Reply.of(0, 0, 1).capability(2)));
    }

    @Test
    void refusesTheSameCapabilityTwice() {
        assertEquals(
                "it has the same capability twice",
                refusal(Reply.of(0, 0, 1).sparse(0, 1).sparse(0, 2)));
    }

    @Test
    void readsHowMuchADriverWantsWithoutASign() {
        var reply = new byte[32];
        Structure.over(reply).putInt(0, -1);

        assertTrue(RegionReply.wanted(reply) > RegionReply.LONGEST);
    }
}
