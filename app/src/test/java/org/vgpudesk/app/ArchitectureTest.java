package org.vgpudesk.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

/** Who may know what: in the window and, as this module sees all the others, in the whole program. */
final class ArchitectureTest {

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.vgpudesk");

    /** The two ways between the work and JavaFX's thread. */
    private static final DescribedPredicate<JavaClass> SEAMS = named("FxTasks", "FxEventPump");

    /** Files of loops that outlive whatever goes wrong in one turn, and say so. */
    private static final Set<String> PUMPS = Set.of("FxTasks.java", "FxEventPump.java", "EventLoop.java");

    /** The seams, libvirt's event loop and watcher, the simulated host's own time; Ctrl-C and the deadline of opening. */
    private static final DescribedPredicate<JavaClass> THREAD_OWNERS = resideInAnyPackage(
                    "org.vgpudesk.app.tasks", "org.vgpudesk.libvirt", "org.vgpudesk.simulated..")
            .or(named("StopSignal", "Session"));

    private static final DescribedPredicate<JavaClass> VIEW_MODELS =
            describe("are view-models", type -> topLevelName(type).endsWith("ViewModel"));

    /** What a vendor's word means, profiles say: a driver that nobody here has seen must look as good as the others. */
    @Test
    void neitherWindowNorVerbsKnowAVendor() throws IOException {
        var vendor = Pattern.compile("nvidia|gvt|i915", Pattern.CASE_INSENSITIVE);
        var knowing = new ArrayList<Path>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                if (vendor.matcher(Files.readString(source)).find()) {
                    knowing.add(source);
                }
            }
        }
        assertEquals(List.of(), knowing);
    }

    @Test
    void theWindowKnowsHostsAndNoProvider() {
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.libvirt..", "com.sun.jna..", "org.vgpudesk.libvirt..", "org.vgpudesk.simulated..")
                .check(PROGRAM);
    }

    @Test
    void whatAViewShowsIsKnownWithoutAToolkit() {
        noClasses()
                .that(VIEW_MODELS.or(named("Inventory", "Problem")))
                .should()
                .dependOnClassesThat(resideInAPackage("javafx..")
                        .and(not(resideInAnyPackage("javafx.beans..", "javafx.collections.."))))
                .check(PROGRAM);
    }

    @Test
    void theCommandLineNeedsNoToolkit() {
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(PROGRAM);
    }

    @Test
    void onlyTheSeamsHandWorkToTheToolkit() {
        noClasses()
                .that(not(SEAMS))
                .should()
                .accessTargetWhere(describe(
                        "is Platform.runLater",
                        access -> access.getTargetOwner().isEquivalentTo(Platform.class)
                                && access.getName().equals("runLater")))
                .check(PROGRAM);
    }

    @Test
    void threadsBeginInFewPlaces() {
        noClasses()
                .that(not(THREAD_OWNERS))
                .should()
                .accessTargetWhere(describe("begins a thread", ArchitectureTest::beginsAThread))
                .check(PROGRAM);
    }

    /** Reads the sources: in a class file, each try-with-resources also catches Throwable. */
    @Test
    void onlyPumpsCatchWhateverComes() throws IOException {
        Pattern everything = Pattern.compile("catch\\s*\\([^)]*\\b(Exception|Throwable)\\b");
        List<Path> found = new ArrayList<>();
        for (String module : List.of("vendor-profiles", "libvirt-adapter", "app")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    if (!PUMPS.contains(file.getFileName().toString())
                            && everything.matcher(Files.readString(file)).find()) {
                        found.add(file);
                    }
                }
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.vgpudesk.(**)").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void onlyTheCommandLineAndTheTourSpeakOnStandardOutput() {
        noClasses()
                .that(not(named("Main").or(resideInAnyPackage("org.vgpudesk.app.cli..", "org.vgpudesk.app.tour.."))))
                .should(ACCESS_STANDARD_STREAMS)
                .check(PROGRAM);
    }

    @Test
    void nobodyPrintsAStackTrace() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "is printStackTrace", access -> access.getName().equals("printStackTrace")))
                .check(PROGRAM);
    }

    @Test
    void theLogIsSystemLogger() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..")
                .check(PROGRAM);
    }

    private static boolean beginsAThread(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        if (owner.isAssignableTo(Thread.class)) {
            return Set.of("<init>", "ofPlatform", "ofVirtual", "startVirtualThread")
                    .contains(name);
        }
        if (owner.isEquivalentTo(CompletableFuture.class)) {
            return name.endsWith("Async")
                    && access.getTarget() instanceof CodeUnitAccessTarget target
                    && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Executor.class));
        }
        return owner.isEquivalentTo(Executors.class)
                || owner.isAssignableTo(ThreadPoolExecutor.class)
                || owner.isAssignableTo(ForkJoinPool.class)
                || owner.isAssignableTo(Timer.class);
    }

    private static DescribedPredicate<JavaClass> named(String... names) {
        Set<String> wanted = Set.of(names);
        return describe("are " + String.join(" or ", names), type -> wanted.contains(topLevelName(type)));
    }

    /** The name of the file's class, also for what is nested in it. */
    private static String topLevelName(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        int nested = name.indexOf('$');
        return nested < 0 ? name : name.substring(0, nested);
    }
}
