package org.vgpudesk.local;

/** The parser of what a driver says of a region, for the fuzzing. */
public final class RegionParsing {

    private RegionParsing() {}

    /** @return whether it was read */
    public static boolean accepts(byte[] reply) {
        if (reply.length < RegionReply.SIZE) {
            return false;
        }
        try {
            var info = new RegionReply(reply).read(0);
            var areas = info.capabilities().areas();
            if (areas != null && areas.size() > reply.length / 16) {
                throw new IllegalStateException("More areas than fit.");
            }
            return true;
        } catch (MalformedReplyException e) {
            return false;
        }
    }
}
