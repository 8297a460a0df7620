package org.vgpudesk.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/** One numbered promise of a host; the number is never given to another one. */
@Test
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Promise {

    /** {@code P01}, {@code P02}, …: the order in which they run, and their name in the table. */
    String number();

    /** The promise as a sentence without its full stop. */
    String text();
}
