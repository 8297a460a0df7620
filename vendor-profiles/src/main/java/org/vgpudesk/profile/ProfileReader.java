package org.vgpudesk.profile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.vgpudesk.language.TextFile;
import org.vgpudesk.profile.Attribute.Kind;
import org.vgpudesk.profile.yaml.YamlDocument;
import org.vgpudesk.profile.yaml.YamlProblem;
import org.vgpudesk.profile.yaml.YamlReader;

/**
 * Reads profiles, from anybody. Whatever it is given, it comes back soon, with a profile or with what is wrong and
 * where; it throws nothing.
 */
public final class ProfileReader {

    private static final TextFile TEXTS = TextFile.beside(ProfileReader.class);

    private final SchemaCheck schema = new SchemaCheck();

    /**
     * What came of a file.
     *
     * @param profile absent if there is an error among the findings
     */
    public record Reading(Optional<VendorProfile> profile, List<ProfileFinding> findings) {
        public Reading {
            findings = List.copyOf(findings);
        }
    }

    /** The JSON Schema that profiles are checked against, as it is published. */
    public static String schema() {
        return SchemaCheck.text();
    }

    /**
     * Reads a user's profile and checks all of it.
     *
     * @param file how the file is named in findings
     * @param text its bytes
     */
    public Reading check(String file, byte[] text) {
        try {
            var document = YamlReader.read(text);
            var findings = schema.check(file, document);
            return findings.isEmpty() ? read(file, document, true) : new Reading(Optional.empty(), sorted(findings));
        } catch (YamlProblem problem) {
            return broken(file, problem);
        }
    }

    /** Reads a profile that comes with the program: the build has checked it against the schema. */
    static Reading ours(String file, byte[] text) {
        try {
            return read(file, YamlReader.read(text), false);
        } catch (YamlProblem problem) {
            return broken(file, problem);
        }
    }

    private static Reading broken(String file, YamlProblem problem) {
        return new Reading(
                Optional.empty(),
                List.of(ProfileFinding.error(file, problem.place(), problem.pointer(), problem.getMessage())));
    }

    private static Reading read(String file, YamlDocument document, boolean users) {
        var findings = new ArrayList<ProfileFinding>();
        var profile = profile(Part.of(file, document, findings), users);
        return new Reading(findings.isEmpty() ? Optional.of(profile) : Optional.empty(), sorted(findings));
    }

    private static List<ProfileFinding> sorted(List<ProfileFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(ProfileFinding::line).thenComparingInt(ProfileFinding::column))
                .toList();
    }

    private static VendorProfile profile(Part part, boolean users) {
        var id = part.text("id");
        var vocabulary = new Vocabulary(part);
        var series = series(part, vocabulary);
        var devices = new DeviceReader(vocabulary);
        return new VendorProfile(
                new VendorProfile.Head(id, part.text("title"), part.fileName(), users, series),
                scope(part.at("for")),
                new FactRulesReader(id, vocabulary, series.keySet()).read(part),
                new CapacityReader(vocabulary).read(part),
                new DeviceRules(
                        devices.frame(part),
                        devices.regions(part),
                        attributes(part, vocabulary),
                        checkup(part, vocabulary)));
    }

    private static Scope scope(Part part) {
        return new Scope(
                part.items("drivers").stream().map(Part::text).toList(),
                part.items("pci").stream().map(Part::text).toList(),
                part.items("types").stream()
                        .flatMap(pattern -> Vocabulary.pattern(pattern).stream())
                        .toList());
    }

    private static Map<String, Series> series(Part profile, Vocabulary vocabulary) {
        var all = new HashMap<String, Series>();
        profile.entries("series").forEach((code, part) -> {
            vocabulary.source(part);
            all.put(
                    code,
                    new Series(
                            code,
                            Vocabulary.title(part),
                            Series.Purpose.valueOf(part.text("purpose").toUpperCase(Locale.ROOT)),
                            Vocabulary.words(part)));
        });
        return all;
    }

    private static List<Attribute> attributes(Part profile, Vocabulary vocabulary) {
        return profile.items("attributes").stream()
                .map(part -> {
                    vocabulary.source(part);
                    return new Attribute(part.text("name"), kind(part), Vocabulary.words(part));
                })
                .toList();
    }

    private static Kind kind(Part part) {
        if (part.text("kind").equals("text")) {
            return new Kind.Text(part.numberOrNothing("longest"));
        }
        var least = part.has("least") ? part.number("least") : Long.MIN_VALUE;
        var most = part.has("most") ? part.number("most") : Long.MAX_VALUE;
        if (least > most) {
            part.at("least").wrong(TEXTS.get("least.most", most));
        }
        return new Kind.Whole(least, most);
    }

    private static List<CheckupRule> checkup(Part profile, Vocabulary vocabulary) {
        return profile.items("checkup").stream()
                .map(part -> new CheckupRule(
                        CheckupRule.Kind.valueOf(
                                part.text("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                        part.text("subject"),
                        part.textOrNothing("expected"),
                        Vocabulary.words(part),
                        vocabulary.source(part)))
                .toList();
    }
}
