package org.vgpudesk.simulated.vfio;

/**
 * What a device says of itself ({@code VFIO_DEVICE_GET_INFO}).
 *
 * @param regions {@code num_regions}
 * @param irqs {@code num_irqs}
 */
public record DeviceReply(String deviceApi, int regions, int irqs) {}
