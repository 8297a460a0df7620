package org.vgpudesk.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.FailureKind;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.host.RegionsDocument;
import org.vgpudesk.language.TextFile;

/**
 * What the program that looks as administrator prints, one line of JSON: one of the three is there.
 *
 * @param shown the regions
 * @param notShown why they cannot be seen
 * @param failed what did not work
 */
public record RegionsAnswer(
        @Nullable RegionsDocument shown,
        @Nullable NotShown notShown,
        @Nullable Failed failed) {

    private static final TextFile TEXTS = TextFile.beside(RegionsAnswer.class);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** {@link RegionView.NotShown} as JSON. */
    public record NotShown(RegionView.Reason reason, String said) {}

    /** {@link HostException} as JSON. */
    public record Failed(String message, String said) {}

    /** The answer that was seen. */
    public static RegionsAnswer of(RegionView view) {
        return switch (view) {
            case RegionView.Shown(var device) -> new RegionsAnswer(RegionsDocument.of(device), null, null);
            case RegionView.NotShown(var reason, var said) -> new RegionsAnswer(null, new NotShown(reason, said), null);
        };
    }

    /** The answer that something failed. */
    public static RegionsAnswer of(HostException failure) {
        return new RegionsAnswer(null, null, new Failed(failure.getMessage(), failure.hostWords()));
    }

    /** Takes an answer in; empty or malformed ones are refused. */
    static RegionsAnswer read(String json) throws JsonProcessingException {
        var answer = MAPPER.readValue(json, RegionsAnswer.class);
        if (answer != null && answer.shown != null) {
            RegionsDocument.read(answer.shown.json());
        }
        return answer == null ? new RegionsAnswer(null, null, null) : answer;
    }

    RegionView view() throws HostException {
        if (shown != null) {
            return new RegionView.Shown(shown.deviceInfo());
        }
        if (notShown != null) {
            return new RegionView.NotShown(notShown.reason(), notShown.said());
        }
        throw failed == null
                ? new HostException(FailureKind.OTHER, TEXTS.get("administrator.silent"))
                : new HostException(FailureKind.OTHER, failed.message(), failed.said(), null);
    }

    /** As text, one line. */
    public String json() {
        try {
            return MAPPER.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An answer of ours cannot be written.", e);
        }
    }
}
