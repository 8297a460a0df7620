package org.vgpudesk.app.look;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * The colour of a virtual machine: six hues, and from the seventh machine on a pattern as well. Where patterns are always
 * drawn, the style class {@code own-N} says which; no two of the first thirty-six machines look the same in either way.
 */
public final class Hue {

    private static final int HUES = 6;

    private Hue() {}

    /** Gives a node the colour of that number; 0 is nobody's colour. */
    public static void paint(Node node, int number) {
        node.getStyleClass().removeIf(c -> c.startsWith("hue-") || c.startsWith("pattern-") || c.startsWith("own-"));
        node.getStyleClass().add(number == 0 ? "hue-none" : "hue-" + ((number - 1) % HUES + 1));
        if (number > 0) {
            node.getStyleClass().add("own-" + (number - 1 + (number - 1) / HUES) % HUES);
        }
        if (number > HUES) {
            node.getStyleClass().add("pattern-" + ((number - 1) / HUES % HUES));
        }
        node.pseudoClassStateChanged(PseudoClass.getPseudoClass("patterned"), number > HUES);
    }

    /** The little square that stands for a machine in a chip. */
    public static Region swatch(int number) {
        var swatch = new Region();
        swatch.getStyleClass().add("swatch");
        paint(swatch, number);
        return swatch;
    }
}
