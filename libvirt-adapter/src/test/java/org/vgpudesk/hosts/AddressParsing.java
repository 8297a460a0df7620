package org.vgpudesk.hosts;

import java.net.URI;
import java.net.URISyntaxException;
import org.vgpudesk.host.HostException;

/** Opens the check of addresses to the fuzzing of parsers. */
public final class AddressParsing {

    private AddressParsing() {}

    /** Whether the text is an address that is opened without consent: then it runs nothing, and holds no password. */
    public static boolean accepts(String text) {
        try {
            var address = new URI(text);
            Address.check(address, OpenPolicy.SAFE);
            var authority = String.valueOf(address.getRawAuthority());
            int at = authority.indexOf('@');
            if (text.startsWith("-")
                    || authority.startsWith("-")
                    || at > 0 && authority.indexOf(':') < at && authority.indexOf(':') >= 0) {
                throw new IllegalStateException("It was let through.");
            }
            return true;
        } catch (URISyntaxException | HostException e) {
            return false;
        }
    }
}
