package org.vgpudesk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

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
}
