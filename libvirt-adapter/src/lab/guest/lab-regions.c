// SPDX-License-Identifier: GPL-2.0
/*
 * lab-regions UUID : opens a slice of labgpu as a VM would and prints its
 * regions, each with what the kernel says of it and what happens when it is
 * read and mapped. The exit status is 0 if all of it is as labgpu.c has it.
 *
 * lab-regions --json UUID [ALSO [NEVER]] : prints the regions of any mediated
 * device in the form of vgpu-desk's RegionsDocument, whose second witness this
 * is. ALSO is an index beyond those that the device counts, NEVER one that is
 * not to be touched; -1 for none. Shares no code and no idea with vgpu-desk:
 * here a mapping is touched, and the SIGBUS caught.
 */
#include <errno.h>
#include <fcntl.h>
#include <libgen.h>
#include <limits.h>
#include <linux/vfio.h>
#include <setjmp.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

static int wrong;

static void die(const char *what)
{
	fprintf(stderr, "lab-regions: %s: %s\n", what, strerror(errno));
	exit(2);
}

static void expect(int ok, const char *what)
{
	if (!ok) {
		printf("  WRONG: %s\n", what);
		wrong = 1;
	}
}

static int open_device(const char *uuid)
{
	struct vfio_group_status status = { .argsz = sizeof(status) };
	char path[PATH_MAX], link[PATH_MAX];
	int container, group, device;
	ssize_t n;

	snprintf(path, sizeof(path), "/sys/bus/mdev/devices/%s/iommu_group", uuid);
	n = readlink(path, link, sizeof(link) - 1);
	if (n < 0)
		die(path);
	link[n] = '\0';
	snprintf(path, sizeof(path), "/dev/vfio/%s", basename(link));

	container = open("/dev/vfio/vfio", O_RDWR);
	group = open(path, O_RDWR);
	if (container < 0 || group < 0)
		die(path);
	if (ioctl(group, VFIO_GROUP_GET_STATUS, &status) || !(status.flags & VFIO_GROUP_FLAGS_VIABLE))
		die("the group is not viable");
	if (ioctl(group, VFIO_GROUP_SET_CONTAINER, &container) ||
	    ioctl(container, VFIO_SET_IOMMU, VFIO_TYPE1_IOMMU))
		die("the container");
	device = ioctl(group, VFIO_GROUP_GET_DEVICE_FD, uuid);
	if (device < 0)
		die("the device");
	return device;
}

/* Asked twice, as the capabilities of a region need more room than is known before. */
static struct vfio_region_info *region_info(int device, uint32_t index)
{
	uint32_t size = sizeof(struct vfio_region_info);
	struct vfio_region_info *info = calloc(1, size);

	for (;;) {
		info->argsz = size;
		info->index = index;
		if (ioctl(device, VFIO_DEVICE_GET_REGION_INFO, info))
			die("a region's info");
		if (info->argsz <= size)
			return info;
		size = info->argsz;
		info = realloc(info, size);
		memset(info, 0, size);
	}
}

static void *capability(struct vfio_region_info *info, uint16_t id)
{
	uint32_t at = info->flags & VFIO_REGION_INFO_FLAG_CAPS ? info->cap_offset : 0;

	while (at) {
		struct vfio_info_cap_header *header = (void *)((char *)info + at);

		if (header->id == id)
			return header;
		at = header->next;
	}
	return NULL;
}

static sigjmp_buf bus_error;
static void on_bus_error(int signal)
{
	siglongjmp(bus_error, signal);
}

enum mapping { MAPPED, REFUSED, SIGBUSED };

static enum mapping map(int device, uint64_t offset, uint64_t size, uint32_t *first)
{
	uint32_t *volatile p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, device, offset);
	volatile enum mapping result = MAPPED;

	if (p == MAP_FAILED)
		return REFUSED;
	if (sigsetjmp(bus_error, 1))
		result = SIGBUSED;
	else
		*first = *(volatile uint32_t *)p;
	munmap(p, size);
	return result;
}

static const char *const mapping_words[] = { "mapped", "refused", "SIGBUS when touched" };

static void show_region(int device, uint32_t index)
{
	static const char *const names[] = { "BAR0", "BAR1", "BAR2", "BAR3", "BAR4", "BAR5", "ROM", "CONFIG", "VGA", "EDID" };
	struct vfio_region_info *info = region_info(device, index);
	struct vfio_region_info_cap_sparse_mmap *sparse = capability(info, VFIO_REGION_INFO_CAP_SPARSE_MMAP);
	struct vfio_region_info_cap_type *type = capability(info, VFIO_REGION_INFO_CAP_TYPE);
	uint32_t word = 0, first = 0;
	enum mapping how;

	printf("%u %-6s", index, names[index]);
	if (!info->size) {
		printf(" -\n");
		free(info);
		return;
	}
	printf(" offset 0x%06llx size 0x%05llx %s%s%s", (unsigned long long)info->offset, (unsigned long long)info->size,
	       info->flags & VFIO_REGION_INFO_FLAG_READ ? "r" : "-", info->flags & VFIO_REGION_INFO_FLAG_WRITE ? "w" : "-",
	       info->flags & VFIO_REGION_INFO_FLAG_MMAP ? "m" : "-");
	if (pread(device, &word, 4, info->offset) != 4)
		die("reading a region");
	printf(" reads 0x%08x", word);
	how = map(device, info->offset, info->size, &first);
	printf(" %s\n", mapping_words[how]);
	if (type)
		printf("  type %u subtype %u\n", type->type, type->subtype);
	for (uint32_t i = 0; sparse && i < sparse->nr_areas; i++) {
		uint64_t at = sparse->areas[i].offset;
		enum mapping area = map(device, info->offset + at, sparse->areas[i].size, &first);

		printf("  area 0x%05llx size 0x%05llx %s\n", (unsigned long long)at, (unsigned long long)sparse->areas[i].size,
		       mapping_words[area]);
		expect(at + sparse->areas[i].size <= info->size, "an area ends outside its region");
		expect(area == MAPPED && first == (index << 28 | at), "an area cannot be mapped, or holds something else");
	}

	switch (index) {
	case 0:
		expect(word == 0x5550474c && how == REFUSED, "registers are to be read, not mapped");
		break;
	case 1:
	case 2:
		expect(how == MAPPED && first == word && word == index << 28, "a mapped word is to be the word that is read");
		break;
	case 3:
		expect(how != MAPPED, "a region without a handler is mapped");
		break;
	case 4:
		expect(how == REFUSED && sparse, "a sparse region is mapped as a whole");
		break;
	case 9:
		expect(how == REFUSED && type && type->type == VFIO_REGION_TYPE_GFX, "the EDID region");
		break;
	}
	free(info);
}

static enum mapping worst(enum mapping one, enum mapping other)
{
	return one > other ? one : other;
}

static void json_region(int device, uint32_t index, int touch)
{
	struct vfio_region_info *info = region_info(device, index);
	struct vfio_region_info_cap_sparse_mmap *sparse = capability(info, VFIO_REGION_INFO_CAP_SPARSE_MMAP);
	struct vfio_region_info_cap_type *type = capability(info, VFIO_REGION_INFO_CAP_TYPE);
	static const char *const trials[] = { "MAPS", "REFUSED", "SIGBUS" };
	const char *trial = "NOT_TRIED", *comma = "";
	enum mapping how = MAPPED;
	uint32_t first;

	printf("{\"index\":%u,\"flags\":[", index);
	for (int bit = 0; bit < 3; bit++)
		if (info->flags & 1u << bit) {
			static const char *const flags[] = { "READ", "WRITE", "MMAP" };

			printf("%s\"%s\"", comma, flags[bit]);
			comma = ",";
		}
	printf("],\"offset\":\"0x%llx\",\"size\":%llu,\"areas\":", (unsigned long long)info->offset,
	       (unsigned long long)info->size);
	touch = touch && info->size && info->flags & VFIO_REGION_INFO_FLAG_MMAP && info->flags & VFIO_REGION_INFO_FLAG_READ;
	if (sparse) {
		printf("[");
		for (uint32_t i = 0; i < sparse->nr_areas; i++) {
			uint64_t at = sparse->areas[i].offset, size = sparse->areas[i].size;

			printf("%s{\"start\":%llu,\"size\":%llu}", i ? "," : "", (unsigned long long)at, (unsigned long long)size);
			if (touch && size && at + size <= info->size) {
				how = worst(how, map(device, info->offset + at, size, &first));
				trial = trials[how];
			}
		}
		printf("]");
	} else {
		printf("null");
		if (touch)
			trial = trials[map(device, info->offset, info->size, &first)];
	}
	printf(",\"type\":");
	if (type)
		printf("{\"type\":%u,\"subtype\":%u}", type->type, type->subtype);
	else
		printf("null");
	printf(",\"trial\":\"%s\"}", trial);
	free(info);
}

static void json(int device, long also, long never)
{
	struct vfio_device_info info = { .argsz = sizeof(info) };

	if (ioctl(device, VFIO_DEVICE_GET_INFO, &info))
		die("the device's info");
	printf("{\"deviceApi\":\"%s\",\"regionCount\":%u,\"regions\":[", info.flags & VFIO_DEVICE_FLAGS_PCI ? "vfio-pci" : "?",
	       info.num_regions);
	for (uint32_t i = 0; i < info.num_regions; i++) {
		if (i)
			printf(",");
		json_region(device, i, i != never);
	}
	if (also >= info.num_regions) {
		printf(",");
		json_region(device, also, also != never);
	}
	printf("],\"irqs\":{");
	for (uint32_t i = 0; i < info.num_irqs; i++) {
		struct vfio_irq_info irq = { .argsz = sizeof(irq), .index = i };

		if (ioctl(device, VFIO_DEVICE_GET_IRQ_INFO, &irq))
			irq.count = 0;
		printf("%s\"%u\":%u", i ? "," : "", i, irq.count);
	}
	printf("}}\n");
}

/* Writes and a mapping show the same memory; the doorbell raises the interrupt, once until it is unmasked. */
static void try_memory_and_interrupt(int device)
{
	struct vfio_region_info *bar0 = region_info(device, 0), *bar2 = region_info(device, 2);
	struct { struct vfio_irq_set set; int32_t fd; } irq = {
		.set = { .argsz = sizeof(irq), .flags = VFIO_IRQ_SET_DATA_EVENTFD | VFIO_IRQ_SET_ACTION_TRIGGER,
			 .index = VFIO_PCI_INTX_IRQ_INDEX, .count = 1 } };
	struct vfio_irq_set unmask = { .argsz = sizeof(unmask), .flags = VFIO_IRQ_SET_DATA_NONE | VFIO_IRQ_SET_ACTION_UNMASK,
				       .index = VFIO_PCI_INTX_IRQ_INDEX, .count = 1 };
	uint32_t value = 0x12345678, bar = ~0u, size;
	uint64_t rung = 0;
	uint32_t *p = mmap(NULL, bar2->size, PROT_READ | PROT_WRITE, MAP_SHARED, device, bar2->offset);

	if (p == MAP_FAILED || pwrite(device, &value, 4, bar2->offset + 0x20010) != 4)
		die("writing to BAR2");
	expect(p[0x20010 / 4] == value, "what is written is not what is mapped");
	munmap(p, bar2->size);

	irq.fd = eventfd(0, EFD_NONBLOCK);
	if (ioctl(device, VFIO_DEVICE_SET_IRQS, &irq))
		die("the interrupt");
	for (int i = 0; i < 2; i++)
		if (pwrite(device, &value, 4, bar0->offset + 0x14) != 4)
			die("the doorbell");
	expect(read(irq.fd, &rung, 8) == 8 && rung == 1, "the doorbell does not ring once");
	ioctl(device, VFIO_DEVICE_SET_IRQS, &unmask);
	if (pwrite(device, &value, 4, bar0->offset + 0x14) != 4)
		die("the doorbell");
	expect(read(irq.fd, &rung, 8) == 8 && rung == 1, "the doorbell does not ring after unmasking");

	size = region_info(device, 1)->size;
	if (pwrite(device, &bar, 4, region_info(device, 7)->offset + 0x14) != 4 ||
	    pread(device, &bar, 4, region_info(device, 7)->offset + 0x14) != 4)
		die("the configuration space");
	expect(bar == ~(size - 1), "the size of BAR1 is not what probing finds");
}

int main(int argc, char **argv)
{
	struct vfio_device_info info = { .argsz = sizeof(info) };
	uint64_t end[16] = { 0 }, start[16] = { 0 };
	int device;

	signal(SIGBUS, on_bus_error);
	if (argc >= 3 && !strcmp(argv[1], "--json")) {
		json(open_device(argv[2]), argc > 3 ? atol(argv[3]) : -1, argc > 4 ? atol(argv[4]) : -1);
		return 0;
	}
	if (argc != 2) {
		fprintf(stderr, "usage: lab-regions [--json] UUID [ALSO [NEVER]]\n");
		return 2;
	}
	device = open_device(argv[1]);
	if (ioctl(device, VFIO_DEVICE_GET_INFO, &info))
		die("the device's info");
	for (uint32_t i = 0; i < info.num_regions; i++) {
		struct vfio_region_info *region = region_info(device, i);

		show_region(device, i);
		start[i] = region->offset;
		end[i] = region->offset + region->size;
		for (uint32_t j = 0; j < i; j++)
			if (start[i] < end[j] && start[j] < end[i]) {
				printf("  WRONG: overlaps region %u\n", j);
				wrong = 1;
			}
		free(region);
	}
	try_memory_and_interrupt(device);
	puts(wrong ? "something is not as it should be" : "all as it should be");
	return wrong;
}
