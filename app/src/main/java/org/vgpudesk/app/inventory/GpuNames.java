package org.vgpudesk.app.inventory;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vgpudesk.host.Gpu;

/**
 * What people call a card, from the host's PCI database: that database puts the name a product is sold under in square
 * brackets, behind the name of its chip or its maker.
 */
public final class GpuNames {

    private static final Pattern BRACKETS = Pattern.compile(".*\\[([^\\]]+)\\]\\s*");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(",? (Corporation|Corp\\.?|Inc\\.?|Ltd\\.?|Co\\.,? Ltd\\.?|GmbH|AG)$");

    private GpuNames() {}

    /** Short, for a sentence. */
    public static String brief(Gpu gpu) {
        var product = gpu.product();
        return product == null ? "GPU " + gpu.id() : inBrackets(product);
    }

    /** With its maker, for a title. */
    public static String full(Gpu gpu) {
        var maker = maker(gpu.vendor());
        var name = brief(gpu);
        return maker.isEmpty() || name.startsWith(maker) ? name : maker + " " + name;
    }

    private static String maker(@Nullable String vendor) {
        if (vendor == null) {
            return "";
        }
        var inBrackets = inBrackets(vendor);
        return LEGAL_FORM.matcher(inBrackets).replaceFirst("");
    }

    private static String inBrackets(String text) {
        var match = BRACKETS.matcher(text);
        return match.matches() ? match.group(1) : text;
    }
}
