package org.vgpudesk.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostException;
import org.vgpudesk.language.Language;
import org.vgpudesk.profile.ProfileFinding;
import org.vgpudesk.profile.ProfileReader;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "profiles",
        footer = {
            "  vgpu-desk profiles",
            "  vgpu-desk profiles --check acme.yaml",
            "  vgpu-desk profiles --explain labgpu-103 --connect sim:///samples"
        })
final class ProfilesCommand implements Callable<Integer> {

    /** As much as the reader looks at, and a little more, so that it can say that a file is too large. */
    private static final int MOST_BYTES = 1 << 20;

    private static final Texts TEXTS = Texts.exact(ProfilesCommand.class);

    private final Session session;

    @ArgGroup
    private Asked asked = new Asked();

    ProfilesCommand(Session session) {
        this.session = session;
    }

    /** What is asked of profiles; nothing: which there are. */
    static final class Asked {
        @Option(names = "--check", paramLabel = "FILE", descriptionKey = "profiles.check")
        private @Nullable Path file;

        @Option(names = "--explain", paramLabel = "TYPE", descriptionKey = "profiles.explain")
        private @Nullable String type;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        var file = asked.file;
        var type = asked.type;
        if (file != null) {
            return check(file);
        }
        if (type != null) {
            return new ExplainedType(session, type).show();
        }
        return list();
    }

    private int list() {
        var catalog = session.profiles();
        var printer = session.printer();
        var folder = session.profilesFolder().toString();
        var profiles = catalog.profiles().stream().map(ProfileDocument::of).toList();
        printer.document(new ProfileDocument.Listed(folder, profiles, findings(catalog.findings())));
        var table = new Table(
                TEXTS.get("head.profile"), TEXTS.get("head.title"), TEXTS.get("head.owner"), TEXTS.get("head.file"));
        for (var profile : profiles) {
            table.row(profile.id(), profile.title(), TEXTS.get("profile.owner." + profile.owner()), profile.file());
        }
        printer.lines(table.lines());
        printer.line(TEXTS.get("profiles.folder", folder));
        catalog.findings().forEach(finding -> printer.warning(TEXTS.get("profile.finding", finding)));
        return 0;
    }

    private int check(Path file) throws Failure {
        var reading = new ProfileReader().check(file.toString(), bytes(file));
        var printer = session.printer();
        var profile = reading.profile().map(ProfileDocument::of);
        printer.document(new ProfileDocument.Checked(
                file.toString(), profile.isPresent(), profile.orElse(null), findings(reading.findings())));
        reading.findings().forEach(finding -> printer.line(finding.toString()));
        profile.ifPresent(sound -> printer.line(
                TEXTS.get("profile.sound", file, sound.id(), sound.title(), Language.list(sound.exampleTypes()))));
        if (profile.isEmpty()) {
            printer.warning(
                    TEXTS.get("profile.unsound", file, reading.findings().size()));
        }
        return profile.isPresent() ? 0 : Failure.REFUSED;
    }

    private static byte[] bytes(Path file) throws Failure {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            throw Failure.usage("profile.unreadable", file, e.toString());
        }
    }

    private static List<ProfileDocument.Finding> findings(List<ProfileFinding> findings) {
        return findings.stream().map(ProfileDocument.Finding::of).toList();
    }
}
