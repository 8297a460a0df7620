package org.vgpudesk.profile.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What an unquoted word means, by YAML 1.2's core schema: {@code no} is a word, not false, and {@code 12:30} is no
 * number. Editors that complete profiles read them the same way.
 */
final class CoreSchema extends Resolver {

    @Override
    protected void addImplicitResolvers() {
        addImplicitResolver(Tag.BOOL, Pattern.compile("true|True|TRUE|false|False|FALSE"), "tTfF");
        addImplicitResolver(Tag.INT, Pattern.compile("[-+]?[0-9]+|0x[0-9a-fA-F]+"), "-+0123456789");
        addImplicitResolver(
                Tag.FLOAT,
                Pattern.compile("[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"),
                "-+.0123456789");
        addImplicitResolver(Tag.NULL, Pattern.compile("~|null|Null|NULL|"), "~nN\0");
        addImplicitResolver(Tag.NULL, Pattern.compile(""), null);
    }
}
