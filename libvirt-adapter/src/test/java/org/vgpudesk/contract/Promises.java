package org.vgpudesk.contract;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** All promises of the contract. */
final class Promises {

    private Promises() {}

    static List<Promise> all() {
        return Arrays.stream(HostContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Promise.class))
                .map(method -> method.getAnnotation(Promise.class))
                .sorted(Comparator.comparing(Promise::number))
                .toList();
    }

    static Method method(String number) {
        return Arrays.stream(HostContract.class.getMethods())
                .filter(method -> method.isAnnotationPresent(Promise.class))
                .filter(method -> method.getAnnotation(Promise.class).number().equals(number))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no promise " + number));
    }
}
