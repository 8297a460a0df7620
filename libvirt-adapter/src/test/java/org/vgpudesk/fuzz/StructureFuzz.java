package org.vgpudesk.fuzz;

import java.io.IOException;
import java.util.HexFormat;

/** The texts that are spoiled along their structure, in a process of its own: {@code StructureFuzz INPUTS SEED}. */
final class StructureFuzz {

    private StructureFuzz() {}

    public static void main(String[] arguments) throws IOException {
        int inputs = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        var parser = Parser.valueOf(System.getProperty("vgpu.fuzz.parser"));
        var texts = new StructureMutator(seed, Corpus.texts(parser));
        for (int i = 0; i < inputs; i++) {
            var text = texts.next();
            boolean sound = false;
            try {
                FuzzTarget.fuzzerTestOneInput(text);
                sound = true;
            } finally {
                if (!sound) {
                    System.err.println("seed " + seed + ", input " + i + ": "
                            + HexFormat.of().formatHex(text));
                }
            }
        }
        FuzzTarget.fuzzerTearDown();
    }
}
