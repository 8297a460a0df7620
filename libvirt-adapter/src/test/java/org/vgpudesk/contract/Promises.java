package org.vgpudesk.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;

/** All promises of the contract. */
final class Promises {

    /** P99 comes before P100. */
    static final Comparator<String> BY_NUMBER =
            Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());

    private Promises() {}

    static List<Promise> all() {
        return Arrays.stream(HostContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Promise.class))
                .map(method -> method.getAnnotation(Promise.class))
                .sorted(Comparator.comparing(Promise::number, BY_NUMBER))
                .toList();
    }

    static Method method(String number) {
        return Arrays.stream(HostContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Promise.class))
                .filter(method -> method.getAnnotation(Promise.class).number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no promise " + number));
    }

    /** The number of the promise that a test of the contract tries. */
    static String number(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod().getAnnotation(Promise.class))
                .map(Promise::number)
                .orElseThrow();
    }
}
