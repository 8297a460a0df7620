package org.vgpudesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionsDocument;

/** The parsers of what a driver says of a region, and of what is asked and told about regions, for the fuzzing. */
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

    /** @return whether it is a question: then it is the same one when it is asked again */
    public static boolean acceptsRequest(String line) {
        RegionsRequest request;
        try {
            request = RegionsRequest.read(List.of(line.split(" ")));
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (!RegionsRequest.read(request.words()).equals(request)) {
            throw new IllegalStateException("It is another question when it is asked again.");
        }
        return true;
    }

    /** @return whether it is an answer: then it is the same one when it is told again, and shows something or says why not */
    public static boolean acceptsAnswer(String json) {
        try {
            var answer = RegionsAnswer.read(json);
            if (!RegionsAnswer.read(answer.json()).equals(answer)) {
                throw new IllegalStateException("It is another answer when it is told again.");
            }
            if (answer.view() instanceof RegionView.Shown(var device)
                    && !RegionsDocument.of(device).deviceInfo().equals(device)) {
                throw new IllegalStateException("It is another device when it is written down again.");
            }
            return true;
        } catch (JsonProcessingException | HostException e) {
            return false;
        }
    }
}
