package org.vgpudesk.profile;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What this module may know. */
final class ArchitectureTest {

    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.vgpudesk.profile");

    @Test
    void profilesDependOnTheirReaderAndThemselvesOnly() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.vgpudesk.profile..",
                        "org.vgpudesk.language..",
                        "java..",
                        "com.fasterxml.jackson..",
                        "com.google.re2j..",
                        "dev.harrel.jsonschema..",
                        "org.jspecify.annotations",
                        "org.yaml.snakeyaml..")
                .check(MODULE);
    }
}
