package org.vgpudesk.host.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Hostdev;
import org.vgpudesk.host.Verb;

/** The journal's lines. The words know nothing of JSON; how they are written is said here. */
final class PlanJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addMixIn(Verb.class, VerbNames.class)
            .addMixIn(Hostdev.class, HostdevNames.class)
            .addMixIn(Labels.class, LabelsLine.class)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PlanJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "verb")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Verb.Define.class, name = "define"),
        @JsonSubTypes.Type(value = Verb.Create.class, name = "create"),
        @JsonSubTypes.Type(value = Verb.Start.class, name = "start"),
        @JsonSubTypes.Type(value = Verb.Stop.class, name = "stop"),
        @JsonSubTypes.Type(value = Verb.Undefine.class, name = "undefine"),
        @JsonSubTypes.Type(value = Verb.SetAutostart.class, name = "setAutostart"),
        @JsonSubTypes.Type(value = Verb.Attach.class, name = "attach"),
        @JsonSubTypes.Type(value = Verb.Detach.class, name = "detach"),
        @JsonSubTypes.Type(value = Verb.StartDomain.class, name = "startDomain"),
        @JsonSubTypes.Type(value = Verb.ShutdownDomain.class, name = "shutdownDomain"),
        @JsonSubTypes.Type(value = Verb.DestroyDomain.class, name = "destroyDomain"),
        @JsonSubTypes.Type(value = Verb.Redefine.class, name = "redefine")
    })
    private interface VerbNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "hostdev")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Hostdev.Mediated.class, name = "mdev"),
        @JsonSubTypes.Type(value = Hostdev.Pci.class, name = "pci")
    })
    private interface HostdevNames {}

    /** What a plan about one machine says is what it always said. */
    interface LabelsLine {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Labels.Given> each();
    }

    /** A file's first line. */
    record Head(int format, String begun, Plan plan) {
        Head {
            if (plan.kind() == Plan.Kind.CHANGE && plan.steps().isEmpty()) {
                throw new IllegalArgumentException("A change that changes nothing.");
            }
        }

        Instant begunAt() {
            return Instant.parse(begun);
        }
    }

    /** Every other line. */
    record MarkLine(String at, Journal.What what, int step, String words) {
        Journal.Mark mark() {
            return new Journal.Mark(Instant.parse(at), what, step, words);
        }

        static MarkLine of(Journal.Mark mark) {
            return new MarkLine(mark.at().toString(), mark.what(), mark.step(), mark.words());
        }
    }

    /**
     * A file's first line. Those that were written when a plan was about one machine only say nothing of several.
     *
     * @throws JsonProcessingException if it is no such line, or anything in it is missing
     */
    static Head head(String line) throws JsonProcessingException {
        var tree = MAPPER.readTree(line);
        if (tree.at("/plan/labels") instanceof ObjectNode labels && !labels.has("each")) {
            labels.putArray("each");
        }
        return there(MAPPER.treeToValue(tree, Head.class));
    }

    /** A line as it is, whatever it says. */
    static JsonNode tree(String line) throws JsonProcessingException {
        return MAPPER.readTree(line);
    }

    /** @throws JsonProcessingException if it is no such line, or anything in it is missing */
    static MarkLine mark(String line) throws JsonProcessingException {
        return there(MAPPER.readValue(line, MarkLine.class));
    }

    private static <T> T there(@Nullable T read) throws JsonProcessingException {
        if (read == null) {
            throw new JsonParseException(null, "There is nothing in it.");
        }
        return read;
    }

    static String write(Object line) throws JsonProcessingException {
        return MAPPER.writeValueAsString(line);
    }
}
