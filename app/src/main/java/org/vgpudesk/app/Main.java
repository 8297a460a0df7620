package org.vgpudesk.app;

import java.util.Objects;

/** Where the program starts. */
public final class Main {

    private Main() {}

    /** Prints the version. */
    public static void main(String[] args) {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("vGPU Desk " + Objects.requireNonNullElse(version, "(not packaged)"));
    }
}
