package org.vgpudesk.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.harrel.jsonschema.Dialects;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.SchemaResolver;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JacksonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.yaml.YamlDocument;

/** Checks a document against the published schema, and says what is wrong in our words. */
final class SchemaCheck {

    private static final TextFile TEXTS = TextFile.beside(SchemaCheck.class);

    static final String RESOURCE = "vendor-profile.schema.json";

    private final Validator validator;
    private final URI schema;

    SchemaCheck() {
        validator = new ValidatorFactory()
                .withJsonNodeFactory(new JacksonNode.Factory())
                .withDefaultDialect(new Dialects.Draft2020Dialect())
                // the schema names itself and its dialect by address; nothing is ever fetched
                .withSchemaResolver(uri -> SchemaResolver.Result.empty())
                .withDisabledSchemaValidation(true)
                .createValidator();
        schema = validator.registerSchema(text());
    }

    /** The schema as it is published. */
    static String text() {
        try (var in = Objects.requireNonNull(SchemaCheck.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of profiles cannot be read.", e);
        }
    }

    /** What is wrong, by its place in the file; at most one finding for each part. */
    List<ProfileFinding> check(String file, YamlDocument document) {
        var found = new LinkedHashMap<String, ProfileFinding>();
        for (var error : validator.validate(schema, document.root()).getErrors()) {
            var finding = finding(file, document, error);
            found.putIfAbsent(finding.pointer() + finding.message(), finding);
        }
        return List.copyOf(found.values());
    }

    private static ProfileFinding finding(String file, YamlDocument document, Error error) {
        var pointer = error.getInstanceLocation();
        var keyword = error.getKeyword();
        var value = document.root().at(pointer);
        // a key that the schema forbids is reported without a keyword, as a value that can never be right
        return keyword == null
                ? unknownKey(file, document, pointer)
                : at(file, document, pointer, message(keyword, error.getError(), pointer, value));
    }

    private static String message(String keyword, String error, String pointer, JsonNode value) {
        return switch (keyword) {
            case "required", "dependentRequired" -> TEXTS.get("schema.missing", listed(error));
            case "type" -> TEXTS.get("schema.type", kind(value), error);
            case "enum" ->
                TEXTS.get(
                        pointer.endsWith("/mmap") ? "schema.enum.mmap" : "schema.enum", value.asText(), listed(error));
            case "const" -> TEXTS.get("schema.version", value.asText());
            default -> error + ".";
        };
    }

    /** What the validator lists in double brackets, in alphabetical order: its own order differs from run to run. */
    private static String listed(String error) {
        var begin = error.indexOf("[[");
        var end = error.lastIndexOf("]]");
        return begin < 0 || end < begin
                ? error
                : Stream.of(error.substring(begin + 2, end).split(", ", -1))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    private static ProfileFinding unknownKey(String file, YamlDocument document, String pointer) {
        var key = pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
        var text = switch (key) {
            case "offset", "offsets", "offsetShift" -> "schema.key.offset";
            case "mmap", "defaultMmap", "default", "mmapHandler", "defaultHandler" -> "schema.key.mmap";
            default -> "schema.key";
        };
        var message = TEXTS.get(text, key);
        return ProfileFinding.error(file, document.keyPlace(pointer), pointer, message);
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> TEXTS.get("schema.map");
            case ARRAY -> TEXTS.get("schema.list");
            case STRING -> TEXTS.get("schema.text");
            case NUMBER -> TEXTS.get("schema.number");
            case BOOLEAN -> TEXTS.get("schema.flag");
            case NULL, MISSING, BINARY, POJO -> TEXTS.get("schema.nothing");
        };
    }

    private static ProfileFinding at(String file, YamlDocument document, String pointer, String message) {
        return ProfileFinding.error(file, document.place(pointer), pointer, message);
    }
}
