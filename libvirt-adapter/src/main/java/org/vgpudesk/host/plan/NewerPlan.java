package org.vgpudesk.host.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is read of a plan's file that a newer version of this program has written: which one it is, on which host, and
 * when. Its words are not guessed at; that it is there is not kept quiet, and the others are read all the same.
 */
final class NewerPlan {

    private NewerPlan() {}

    /**
     * Empty if the file is broken.
     *
     * @param known the format that this version writes
     * @param failure why the file could not be read
     */
    static Optional<Journal.Entry> read(String head, int known, Exception failure) {
        try {
            var tree = PlanJson.tree(head);
            if (tree.path("format").asInt() <= known && !isUnknownWord(failure)) {
                return Optional.empty();
            }
            var plan = tree.path("plan");
            return Optional.of(new Journal.Entry(
                    new Plan(
                            UUID.fromString(plan.path("id").asText()),
                            URI.create(plan.path("host").asText()),
                            Plan.Kind.NEWER,
                            new Labels("", "", ""),
                            List.of(),
                            List.of()),
                    Instant.parse(tree.path("begun").asText()),
                    List.of()));
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A kind of plan, a verb, a mark, or a member that this version does not have. */
    private static boolean isUnknownWord(Exception failure) {
        return switch (failure) {
            case InvalidTypeIdException e -> e.getTypeId() != null;
            case UnrecognizedPropertyException e -> true;
            case InvalidFormatException e -> e.getTargetType().isEnum() && e.getValue() instanceof String;
            default -> false;
        };
    }
}
