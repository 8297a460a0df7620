package org.vgpudesk.libvirt;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.libvirt.jna.virError;

/**
 * A client library of another age: it has the functions that a test gives it. Others are not in it, and calling one is
 * what the linker makes of it; or they are in it, and the driver at the other end does not support them.
 */
final class OldLibvirt {

    /** What was called, with the last of its arguments: the flags, where a function has some. */
    final List<String> called = new ArrayList<>();

    private final Map<String, Object> answers = new HashMap<>();
    private @Nullable virError error;

    /** The library whose every call fails with that error, or without any. */
    static LibvirtLibrary failing(@Nullable virError error) {
        var old = new OldLibvirt();
        old.error = error;
        return old.library();
    }

    OldLibvirt has(String function, Object answer) {
        answers.put(function, answer);
        return this;
    }

    /** The function is there and fails. */
    OldLibvirt refuses(String function, int code) {
        return has(function, new Refuses(code));
    }

    private record Refuses(int code) {}

    LibvirtLibrary library() {
        return (LibvirtLibrary) Proxy.newProxyInstance(
                LibvirtLibrary.class.getClassLoader(),
                new Class<?>[] {LibvirtLibrary.class},
                (proxy, method, arguments) -> answer(method.getName(), arguments, method.getReturnType()));
    }

    private @Nullable Object answer(String function, Object @Nullable [] arguments, Class<?> type) {
        if (function.equals("virGetLastError")) {
            return error;
        }
        called.add(arguments == null ? function : function + " " + arguments[arguments.length - 1]);
        var answer = answers.get(function);
        if (answer == null) {
            throw new UnsatisfiedLinkError("Error looking up function '" + function + "': undefined symbol");
        }
        if (answer instanceof Refuses(var code)) {
            error = new virError();
            error.code = code;
            error.message = "this function is not supported by the connection driver: " + function;
            return type == int.class ? -1 : null;
        }
        return answer instanceof String text ? text(text) : answer;
    }

    /** As C gives it: the caller frees it. */
    private static Pointer text(String text) {
        var bytes = (text + "\0").getBytes(StandardCharsets.UTF_8);
        var pointer = new Pointer(Native.malloc(bytes.length));
        pointer.write(0, bytes, 0, bytes.length);
        return pointer;
    }
}
