package org.vgpudesk.contract;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Promises are tried in the order of their numbers, so that the dearest can come last. */
final class ByNumber implements MethodOrderer {

    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparing(ByNumber::number, Promises.BY_NUMBER));
    }

    private static String number(MethodDescriptor method) {
        return method.findAnnotation(Promise.class)
                .map(Promise::number)
                .orElse(method.getMethod().getName());
    }
}
