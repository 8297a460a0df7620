package org.vgpudesk.profile.yaml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.language.TextFile;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads one YAML document within limits. Nothing but maps, lists, texts, whole numbers, true and false comes of it: no
 * tag makes an object, and no text makes it run for long.
 */
public final class YamlReader {

    private static final TextFile TEXTS = TextFile.beside(YamlReader.class);

    /** Bytes of a file; the longest of ours has a tenth of it. */
    public static final int MOST_BYTES = 512 * 1024;

    /** Lists and maps within each other. */
    static final int MOST_DEPTH = 24;

    /** Uses of anchored lists and maps. */
    static final int MOST_ALIASES = 20;

    /** Values, after aliases are followed. */
    static final int MOST_VALUES = 50_000;

    private YamlReader() {}

    /**
     * Reads a document.
     *
     * @throws YamlProblem if the text is not well-formed or beyond the limits; never anything else, whatever it is given
     */
    public static YamlDocument read(byte[] bytes) throws YamlProblem {
        if (bytes.length > MOST_BYTES) {
            throw new YamlProblem(Place.START, "", TEXTS.get("yaml.bytes", bytes.length, MOST_BYTES));
        }
        return read(decoded(bytes));
    }

    private static String decoded(byte[] bytes) throws YamlProblem {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        try {
            return decoder.decode(in).toString();
        } catch (CharacterCodingException e) {
            throw new YamlProblem(placeOf(bytes, in.position()), "", TEXTS.get("yaml.utf8", in.position()));
        }
    }

    private static Place placeOf(byte[] bytes, int position) {
        var line = 1;
        var column = 1;
        for (var i = 0; i < position && i < bytes.length; i++) {
            column = bytes[i] == '\n' ? 1 : column + 1;
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return new Place(line, column);
    }

    private static YamlDocument read(String text) throws YamlProblem {
        var options = new LoaderOptions();
        options.setNestingDepthLimit(MOST_DEPTH);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        options.setCodePointLimit(MOST_BYTES);
        // a tag makes nothing here; it is refused with its place in the document
        options.setTagInspector(tag -> true);
        try {
            var parser =
                    new ParserImpl(new StreamReader(text.startsWith("\uFEFF") ? text.substring(1) : text), options);
            var root = new Composer(parser, new CoreSchema(), options).getSingleNode();
            if (root == null) {
                throw new YamlProblem(Place.START, "", TEXTS.get("yaml.empty"));
            }
            return new YamlTree().of(root);
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            throw new YamlProblem(place(mark), "", TEXTS.get("yaml.malformed", words(e)));
        } catch (ReaderException e) {
            throw new YamlProblem(
                    placeOf(text.getBytes(StandardCharsets.UTF_8), e.getPosition()),
                    "",
                    TEXTS.get("yaml.character", "U+%04X".formatted(e.getCodePoint())));
        } catch (YAMLException e) {
            throw new YamlProblem(Place.START, "", TEXTS.get("yaml.limits", String.valueOf(e.getMessage())));
        }
    }

    private static String words(MarkedYAMLException e) {
        var problem = e.getProblem() == null ? "" : e.getProblem();
        return e.getContext() == null || e.getContext().isBlank() ? problem : e.getContext() + ", " + problem;
    }

    static Place place(@Nullable Mark mark) {
        return mark == null ? Place.START : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
