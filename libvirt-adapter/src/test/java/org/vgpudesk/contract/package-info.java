/**
 * What every provider of a host promises, as numbered tests: {@link org.vgpudesk.contract.HostContract}, run on the
 * simulated host in every build and on the lab where there is one.
 */
@NullMarked
package org.vgpudesk.contract;

import org.jspecify.annotations.NullMarked;
