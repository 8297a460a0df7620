package org.vgpudesk.app.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.app.cli.RegionReport.Side;
import org.vgpudesk.app.texts.Texts;
import org.vgpudesk.host.HostException;
import org.vgpudesk.host.RegionView;
import org.vgpudesk.hosts.ThisComputer;
import org.vgpudesk.profile.ProfileCatalog;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "regions",
        footer = {
            "  vgpu-desk regions 4b20d080-1b54-4048-85b3-a6a62d165c01",
            "  vgpu-desk regions --expected labgpu-103",
            "  vgpu-desk regions --json 4b20d080-1b54-4048-85b3-a6a62d165c01 | jq -r '.devices[].findings[].sentence'"
        })
final class RegionsCommand implements Callable<Integer> {

    private static final Texts TEXTS = Texts.exact(RegionsCommand.class);

    @Parameters(arity = "1..*", paramLabel = "UUID|TYPE", descriptionKey = "regions.uuid.or.type")
    private List<String> words = List.of();

    @ArgGroup
    private @Nullable SideWords side;

    /** One of three. */
    static final class SideWords {
        @Option(names = "--expected", required = true, descriptionKey = "regions.expected")
        boolean expected;

        @Option(names = "--real", required = true, descriptionKey = "regions.real")
        boolean real;

        @Option(names = "--check", required = true, descriptionKey = "regions.check")
        boolean check;

        Side side() {
            return expected ? Side.EXPECTED : real ? Side.REAL : Side.CHECK;
        }
    }

    @Option(names = "--as-administrator", descriptionKey = "regions.as-administrator")
    private boolean asAdministrator;

    private final Session session;

    RegionsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws Failure, HostException, IOException {
        var asked = side == null ? Side.CHECK : side.side();
        for (var word : words) {
            if (asked != Side.EXPECTED && side != null && Words.uuid(word).isEmpty()) {
                throw Failure.usage("regions.type.only", word);
            }
        }
        var profiles = session.profiles();
        if (!session.hostNamed()) {
            var here = here();
            if (here.isPresent()) {
                return show(here.get(), asked, profiles);
            }
        }
        return session.onHost((host, state) -> {
            var finder = new RegionSubjects(host, state);
            var subjects = new ArrayList<RegionSubject>();
            for (var word : words) {
                subjects.add(finder.find(word));
            }
            return show(subjects, asked, profiles);
        });
    }

    /** Everything that was asked for, if this computer's kernel knows all of it: then no libvirt is needed. */
    private Optional<List<RegionSubject>> here() throws HostException {
        var subjects = new ArrayList<RegionSubject>();
        for (var word : words) {
            var subject = RegionSubjects.here(word);
            if (subject.isEmpty()) {
                return Optional.empty();
            }
            subjects.add(subject.get());
        }
        return Optional.of(subjects);
    }

    private int show(List<RegionSubject> subjects, Side asked, ProfileCatalog profiles) throws HostException {
        var printer = session.printer();
        profiles.findings().forEach(finding -> printer.warning(TEXTS.get("profile.finding", finding)));
        RegionReport.Administrator administrator = asAdministrator
                ? (view, device, question) -> ThisComputer.regionsAsAdministrator(device, question)
                : RegionReport.Administrator.NOBODY;
        var reports = new ArrayList<RegionReport>();
        for (var subject : subjects) {
            var report = RegionReport.of(subject, asked, profiles, administrator);
            reports.add(report);
            print(report, asked, printer);
        }
        printer.document(
                new Answer(reports.stream().map(RegionReportDocument::of).toList()));
        return reports.stream().allMatch(RegionReport::good) ? 0 : Failure.REFUSED;
    }

    private static void print(RegionReport report, Side asked, Printer printer) {
        var subject = report.subject();
        printer.line(TEXTS.get(
                subject.device() == null ? "regions.type" : "regions.device",
                subject.type().id(),
                subject.parent().name(),
                subject.name()));
        var profile = report.profile();
        printer.line(
                profile == null
                        ? TEXTS.get("regions.no.profile", subject.type().id())
                        : TEXTS.get(
                                "regions.profile",
                                profile.profile().id(),
                                profile.profile().title()));
        var spec = report.stated().orElse(null);
        switch (report.view()) {
            case RegionView.Shown(var device) ->
                indented(RegionTable.shown(device, asked == Side.REAL ? null : spec), printer);
            case RegionView.NotShown(var reason, var said) -> {
                printer.line(TEXTS.get("regions.not." + PlanWords.camelCase(reason), subject.name()));
                if (!said.isEmpty()) {
                    printer.line(TEXTS.get("regions.said", said));
                }
            }
            case null -> report.stated().ifPresent(stated -> indented(RegionTable.stated(stated), printer));
        }
        var findings = report.findings();
        if (findings != null) {
            findings.forEach(finding -> printer.line(TEXTS.get("regions.finding", finding.sentence())));
            if (findings.isEmpty()) {
                printer.line(TEXTS.get(profile == null ? "regions.sound" : "regions.good"));
            }
        }
    }

    private static void indented(Table table, Printer printer) {
        table.lines().forEach(line -> printer.line("  " + line));
    }

    /** What {@code regions --json} prints. */
    record Answer(List<RegionReportDocument> devices) {}
}
