package org.vgpudesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which package of this module may know what. A package name without dots at its end is that package alone. */
final class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(
                    "org.vgpudesk.host",
                    "org.vgpudesk.hosts",
                    "org.vgpudesk.libvirt",
                    "org.vgpudesk.simulated",
                    "org.vgpudesk.local");

    private static final Pattern VENDOR = Pattern.compile("nvidia|gvt|i915", Pattern.CASE_INSENSITIVE);

    private static final String[] NATIVE = {"org.libvirt..", "com.sun.jna.."};

    @Test
    void nobodyHereKnowsThatThereIsAWindow() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.vgpudesk.app..")
                .check(MODULE);
    }

    @Test
    void theWordsAndThePlansKnowNoProvider() {
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.host..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.vgpudesk.libvirt",
                        "org.vgpudesk.simulated..",
                        "org.vgpudesk.hosts..",
                        "org.vgpudesk.local..")
                .check(MODULE);
    }

    @Test
    void theWordsDoNotKnowTheTextTheyAreWrittenIn() {
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.host")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.vgpudesk.libvirt.xml")
                .check(MODULE);
    }

    @Test
    void ofTheProfilesTheWordsKnowTheRegionsOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.host..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.vgpudesk.profile", "org.vgpudesk.profile.capacity..")
                .check(MODULE);
    }

    @Test
    void onlyTheProviderThatNeedsThemTouchesNativeLibraries() {
        noClasses()
                .that()
                .resideInAnyPackage("org.vgpudesk.host..", "org.vgpudesk.libvirt.xml..", "org.vgpudesk.simulated..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NATIVE)
                .check(MODULE);
    }

    @Test
    void theXmlHasNoConnectionInSight() {
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.libvirt.xml..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.vgpudesk.libvirt", "org.vgpudesk.simulated..", "org.vgpudesk.hosts..")
                .check(MODULE);
    }

    @Test
    void theProvidersDoNotKnowEachOther() {
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.simulated..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.vgpudesk.libvirt")
                .check(MODULE);
        noClasses()
                .that()
                .resideInAPackage("org.vgpudesk.libvirt..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.vgpudesk.simulated..")
                .check(MODULE);
    }

    /** Vendor words are passed through: whoever matches them decides for a driver that nobody here has seen. */
    @ParameterizedTest
    @ValueSource(strings = {"host", "hosts", "libvirt", "local"})
    void theMiddleKnowsNoVendor(String folder) throws IOException {
        try (var sources = Files.walk(Path.of("src", "main", "java", "org", "vgpudesk", folder))) {
            var texts = new ArrayList<Path>();
            for (var source : sources.filter(Files::isRegularFile).toList()) {
                if (VENDOR.matcher(Files.readString(source)).find()) {
                    texts.add(source);
                }
            }
            assertEquals(List.of(), texts);
        }
    }
}
