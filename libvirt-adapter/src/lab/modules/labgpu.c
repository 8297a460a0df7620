// SPDX-License-Identifier: GPL-2.0
/*
 * labgpu - a GPU that is not there, cut into slices.
 *
 * Binds the display adapter that QEMU emulates (bochs-display) and registers
 * each one as a parent of mediated devices, the way a vGPU driver does. Of
 * QEMU's NVMe controller, the one device it has with virtual functions, it
 * registers each of those: a card whose functions share what it has. No
 * picture is ever drawn. What is real is everything that a management
 * application meets: types and their availability, creation and removal, the
 * VFIO device behind each slice with its regions and its interrupt.
 *
 * The file reads top down:
 *
 *   1. parameters    what kind of GPUs there are, and what shall go wrong
 *   2. capacity      which types still fit
 *   3. regions       what a slice shows to VFIO, and the memory behind it
 *   4. interrupt     one INTx line, raised by a doorbell register
 *   5. VFIO          the device operations that tie 3 and 4 together
 *   6. mdev          creating and removing a slice
 *   7. PCI           finding the GPUs
 */
#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#include <linux/delay.h>
#include <linux/eventfd.h>
#include <linux/jiffies.h>
#include <linux/list.h>
#include <linux/mdev.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/pci.h>
#include <linux/sizes.h>
#include <linux/slab.h>
#include <linux/string.h>
#include <linux/uuid.h>
#include <linux/vfio.h>
#include <linux/vmalloc.h>
#include <linux/wait.h>

#define LABGPU_MAX	16	/* GPUs */
#define LABGPU_TYPES	64	/* types of one GPU */

/* ------------------------------------------------------------------------
 * 1. Parameters
 *
 * What differs from GPU to GPU is a list, one entry per GPU in PCI order. A
 * list that is too short goes on with its last entry. Virtual functions are
 * not GPUs of their own: the entry of their card holds for them.
 */
static char *name[LABGPU_MAX] = { "labgpu" };
static int names = 1;
module_param_array(name, charp, &names, 0444);
MODULE_PARM_DESC(name, "name of the PCI driver, which is also the prefix of the type ids");

static unsigned int memory[LABGPU_MAX] = { 16384 };
static int memories = 1;
module_param_array(memory, uint, &memories, 0444);
MODULE_PARM_DESC(memory, "memory of the GPU in MB (accounted for, never allocated)");

static char *rule[LABGPU_MAX] = { "equal" };
static int rules = 1;
module_param_array(rule, charp, &rules, 0444);
MODULE_PARM_DESC(rule, "capacity rule: equal, pool, independent or single");

static char *words[LABGPU_MAX] = { "nvidia" };
static int wordings = 1;
module_param_array(words, charp, &wordings, 0444);
MODULE_PARM_DESC(words, "whose words a type's description uses: nvidia, intel or none");

static char *types[LABGPU_MAX] = {
	"101:LAB G1-1B:1024:4:5120x2880:45;"
	"102:LAB G1-1Q:1024:4:5120x2880;"
	"103:LAB G1-2Q:2048:4:7680x4320;"
	"104:LAB G1-4Q:4096:4:7680x4320;"
	"105:LAB G1-16Q:16384:4:7680x4320"
};
static int tables = 1;
module_param_array(types, charp, &tables, 0444);
MODULE_PARM_DESC(types, "type table: ID:NAME:FRAMEBUFFER_MB:HEADS:WIDTHxHEIGHT[:FRL[:MAX]], separated by ';'");

/* The entry of GPU @i in a list of @n entries. */
#define labgpu_pick(list, n, i)	((list)[min(i, (n) - 1)])

/* What shall go wrong can be changed at any time. */
static int fault_gpu = -1;
module_param(fault_gpu, int, 0644);
MODULE_PARM_DESC(fault_gpu, "the faults below strike this GPU only (-1: all)");

static unsigned int slow_create;
module_param(slow_create, uint, 0644);
MODULE_PARM_DESC(slow_create, "milliseconds that creating a slice takes");

static unsigned int slow_remove;
module_param(slow_remove, uint, 0644);
MODULE_PARM_DESC(slow_remove, "milliseconds that removing a slice takes");

static bool bare_mmap_fails;
module_param(bare_mmap_fails, bool, 0644);
MODULE_PARM_DESC(bare_mmap_fails, "mmap of BAR3, which has no handler, fails with EINVAL (otherwise: SIGBUS when touched)");

static bool defect_overlap;
module_param(defect_overlap, bool, 0644);
MODULE_PARM_DESC(defect_overlap, "defect: BAR2 claims an offset inside BAR1");

static bool defect_size;
module_param(defect_size, bool, 0644);
MODULE_PARM_DESC(defect_size, "defect: BAR1 claims twice the size it has");

static bool defect_sparse;
module_param(defect_sparse, bool, 0644);
MODULE_PARM_DESC(defect_sparse, "defect: the last mappable area of BAR4 ends outside BAR4");

/*
 * create_fails: "none", or the name of an error, optionally with the number
 * of times it still strikes: "ENOSPC" is for good, "EIO:1" is once.
 */
static const struct {
	const char *name;
	int error;
} labgpu_errors[] = {
	{ "EIO", EIO }, { "EINVAL", EINVAL }, { "ENOSPC", ENOSPC },
	{ "EBUSY", EBUSY }, { "ENOMEM", ENOMEM }, { "EPERM", EPERM },
};

static DEFINE_MUTEX(labgpu_fault_lock);
static int labgpu_fault = -1;		/* index into labgpu_errors, or -1 */
static int labgpu_fault_left;		/* times left; negative: for good */

static int create_fails_set(const char *val, const struct kernel_param *kp)
{
	char word[16];
	int i, left = -1;
	const char *colon;
	size_t len;

	len = strcspn(val, "\n");
	colon = strnchr(val, len, ':');
	if (colon) {
		if (kstrtoint(colon + 1, 10, &left) || left < 0)
			return -EINVAL;
		len = colon - val;
	}
	if (len >= sizeof(word))
		return -EINVAL;
	memcpy(word, val, len);
	word[len] = '\0';

	i = ARRAY_SIZE(labgpu_errors) - 1;
	if (strcmp(word, "none") && strcmp(word, ""))
		while (i >= 0 && strcmp(word, labgpu_errors[i].name))
			i--;
	else
		i = -2;
	if (i == -1)
		return -EINVAL;

	mutex_lock(&labgpu_fault_lock);
	labgpu_fault = max(i, -1);
	labgpu_fault_left = left;
	mutex_unlock(&labgpu_fault_lock);
	return 0;
}

static int create_fails_get(char *buf, const struct kernel_param *kp)
{
	int n;

	mutex_lock(&labgpu_fault_lock);
	if (labgpu_fault < 0 || !labgpu_fault_left)
		n = sysfs_emit(buf, "none\n");
	else if (labgpu_fault_left < 0)
		n = sysfs_emit(buf, "%s\n", labgpu_errors[labgpu_fault].name);
	else
		n = sysfs_emit(buf, "%s:%d\n", labgpu_errors[labgpu_fault].name,
			       labgpu_fault_left);
	mutex_unlock(&labgpu_fault_lock);
	return n;
}

static const struct kernel_param_ops create_fails_ops = {
	.set = create_fails_set,
	.get = create_fails_get,
};
module_param_cb(create_fails, &create_fails_ops, NULL, 0644);
MODULE_PARM_DESC(create_fails, "creating a slice fails: none, ERROR, or ERROR:TIMES (EIO EINVAL ENOSPC EBUSY ENOMEM EPERM)");

/* remove_blocks: a removal waits until this is switched off again. */
static DECLARE_WAIT_QUEUE_HEAD(labgpu_unblocked);
static bool remove_blocks;

static int remove_blocks_set(const char *val, const struct kernel_param *kp)
{
	int ret = param_set_bool(val, kp);

	wake_up_all(&labgpu_unblocked);
	return ret;
}

static const struct kernel_param_ops remove_blocks_ops = {
	.set = remove_blocks_set,
	.get = param_get_bool,
};
module_param_cb(remove_blocks, &remove_blocks_ops, &remove_blocks, 0644);
MODULE_PARM_DESC(remove_blocks, "removing a slice blocks until this is switched off");

static bool labgpu_struck(int gpu)
{
	int only = READ_ONCE(fault_gpu);

	return only < 0 || only == gpu;
}

static int labgpu_create_fault(void)
{
	int ret = 0;

	mutex_lock(&labgpu_fault_lock);
	if (labgpu_fault >= 0 && labgpu_fault_left) {
		ret = -labgpu_errors[labgpu_fault].error;
		if (labgpu_fault_left > 0)
			labgpu_fault_left--;
	}
	mutex_unlock(&labgpu_fault_lock);
	return ret;
}

/* ------------------------------------------------------------------------
 * 2. Capacity
 */
enum labgpu_rule {
	LABGPU_EQUAL,		/* the first slice decides the size of all */
	LABGPU_POOL,		/* anything that fits into what is left */
	LABGPU_INDEPENDENT,	/* each type has a count of its own */
	LABGPU_SINGLE,		/* one slice, as on a virtual function */
};

static const char * const labgpu_rules[] = {
	"equal", "pool", "independent", "single",
};

enum labgpu_words {
	LABGPU_NVIDIA,
	LABGPU_INTEL,
	LABGPU_NONE,
};

static const char * const labgpu_wordings[] = { "nvidia", "intel", "none" };

struct labgpu;

struct labgpu_type {
	struct mdev_type base;
	struct labgpu *gpu;
	char *id;
	char *pretty;
	unsigned int framebuffer;	/* MB */
	unsigned int heads;
	unsigned int width, height;
	unsigned int frl;		/* frame rate limit */
	unsigned int max;		/* what an empty GPU holds */
	unsigned int used;
};

struct labgpu {
	struct mdev_parent parent;
	struct list_head node;		/* in labgpu_all */
	struct device *dev;
	struct pci_dev *card;		/* whose capacity this is: its own, or its physical function's */
	bool virtual;			/* a virtual function: holds one slice at most */
	int index;
	enum labgpu_rule rule;
	enum labgpu_words words;
	unsigned int memory;		/* MB */
	unsigned int nr_types;
	struct labgpu_type types[LABGPU_TYPES];
	struct mdev_type *bases[LABGPU_TYPES];
	char *table;			/* the names of the types point in here */
};

static LIST_HEAD(labgpu_all);
static DEFINE_MUTEX(labgpu_lock);	/* labgpu_all, and the use counts of all types */

/* What is in use on a card, seen by somebody who wants a type. */
struct labgpu_usage {
	unsigned int slices;
	unsigned int mb;
	unsigned int of_type;		/* slices of that type */
	unsigned int on_function;	/* slices on the same function */
	bool other_size;		/* slices of another framebuffer size */
};

static struct labgpu_usage labgpu_usage(struct labgpu_type *type)
{
	struct labgpu_usage usage = {};
	struct labgpu *gpu;
	unsigned int i;

	list_for_each_entry(gpu, &labgpu_all, node) {
		if (gpu->card != type->gpu->card)
			continue;
		for (i = 0; i < gpu->nr_types; i++) {
			struct labgpu_type *t = &gpu->types[i];

			usage.slices += t->used;
			usage.mb += t->used * t->framebuffer;
			if (!strcmp(t->id, type->id))
				usage.of_type += t->used;
			if (gpu == type->gpu)
				usage.on_function += t->used;
			if (t->used && t->framebuffer != type->framebuffer)
				usage.other_size = true;
		}
	}
	return usage;
}

/* How many more slices of this type can be created. */
static unsigned int labgpu_available(struct labgpu_type *type)
{
	struct labgpu *gpu = type->gpu;
	struct labgpu_usage usage;
	unsigned int n, in_use;

	lockdep_assert_held(&labgpu_lock);

	usage = labgpu_usage(type);
	in_use = usage.of_type;
	switch (gpu->rule) {
	case LABGPU_EQUAL:
		in_use = usage.slices;
		n = usage.other_size ? 0 : type->max;
		break;
	case LABGPU_POOL:
		n = min(in_use + (gpu->memory - usage.mb) / type->framebuffer, type->max);
		break;
	case LABGPU_SINGLE:
		in_use = usage.on_function;
		n = 1;
		break;
	case LABGPU_INDEPENDENT:
	default:
		n = type->max;
	}
	n = n > in_use ? n - in_use : 0;
	if (gpu->virtual)
		n = usage.on_function ? 0 : min(n, 1);
	return n;
}

static int labgpu_take(struct labgpu_type *type)
{
	int ret = -ENOSPC;

	mutex_lock(&labgpu_lock);
	if (labgpu_available(type)) {
		type->used++;
		ret = 0;
	}
	mutex_unlock(&labgpu_lock);
	return ret;
}

static void labgpu_give_back(struct labgpu_type *type)
{
	mutex_lock(&labgpu_lock);
	type->used--;
	mutex_unlock(&labgpu_lock);
}

/* One line of the type table, see the parameter "types". */
static int labgpu_parse_type(struct labgpu *gpu, struct labgpu_type *type, char *line)
{
	char *field[7] = {};
	int i;

	for (i = 0; line && i < ARRAY_SIZE(field); i++)
		field[i] = strsep(&line, ":");
	if (line || i < 5)
		return -EINVAL;

	type->gpu = gpu;
	type->id = field[0];
	type->pretty = field[1];
	type->frl = 60;
	if (kstrtouint(field[2], 10, &type->framebuffer) || !type->framebuffer ||
	    type->framebuffer > gpu->memory ||
	    kstrtouint(field[3], 10, &type->heads) ||
	    sscanf(field[4], "%ux%u", &type->width, &type->height) != 2)
		return -EINVAL;
	type->max = gpu->rule == LABGPU_SINGLE ? 1 : gpu->memory / type->framebuffer;
	if (field[5] && *field[5] && kstrtouint(field[5], 10, &type->frl))
		return -EINVAL;
	if (field[6] && *field[6] && kstrtouint(field[6], 10, &type->max))
		return -EINVAL;

	type->base.sysfs_name = type->id;
	type->base.pretty_name = type->pretty;
	return 0;
}

static int labgpu_configure(struct labgpu *gpu)
{
	const char *rule_word = labgpu_pick(rule, rules, gpu->index);
	const char *words_word = labgpu_pick(words, wordings, gpu->index);
	char *rest, *line;
	int ret;

	gpu->memory = labgpu_pick(memory, memories, gpu->index);
	ret = match_string(labgpu_rules, ARRAY_SIZE(labgpu_rules), rule_word);
	if (ret < 0) {
		dev_err(gpu->dev, "rule=%s is not a capacity rule\n", rule_word);
		return ret;
	}
	gpu->rule = ret;
	ret = match_string(labgpu_wordings, ARRAY_SIZE(labgpu_wordings), words_word);
	if (ret < 0) {
		dev_err(gpu->dev, "words=%s is not a wording\n", words_word);
		return ret;
	}
	gpu->words = ret;

	gpu->table = kstrdup(labgpu_pick(types, tables, gpu->index), GFP_KERNEL);
	if (!gpu->table)
		return -ENOMEM;
	rest = gpu->table;
	while ((line = strsep(&rest, ";"))) {
		struct labgpu_type *type = &gpu->types[gpu->nr_types];

		if (!*line)
			continue;
		if (gpu->nr_types == LABGPU_TYPES ||
		    labgpu_parse_type(gpu, type, line)) {
			dev_err(gpu->dev, "type %u of the table is malformed\n",
				gpu->nr_types + 1);
			kfree(gpu->table);
			return -EINVAL;
		}
		gpu->bases[gpu->nr_types++] = &type->base;
	}
	return 0;
}

/* ------------------------------------------------------------------------
 * 3. Regions
 *
 * One of every kind that a driver may offer. The offsets are deliberately in
 * no order and follow no formula: VFIO makes no promise about them.
 */
enum labgpu_backing {
	LABGPU_CONFIG,		/* PCI configuration space */
	LABGPU_REGISTERS,	/* trapped: read() and write() only */
	LABGPU_AT_MMAP,		/* all pages are in place when mmap() returns */
	LABGPU_ON_FAULT,	/* a page comes when it is touched */
	LABGPU_BARE,		/* claims to be mappable, has no handler */
	LABGPU_SPARSE,		/* only some areas may be mapped */
	LABGPU_EDID,		/* device specific, beyond the PCI indexes */
};

struct labgpu_region {
	enum labgpu_backing backing;
	u32 index;
	u32 flags;
	u64 offset;
	u64 size;
};

#define LABGPU_RW	(VFIO_REGION_INFO_FLAG_READ | VFIO_REGION_INFO_FLAG_WRITE)
#define LABGPU_RWM	(LABGPU_RW | VFIO_REGION_INFO_FLAG_MMAP)
#define LABGPU_EDID_INDEX	VFIO_PCI_NUM_REGIONS
#define LABGPU_NUM_REGIONS	(VFIO_PCI_NUM_REGIONS + 1)

static const struct labgpu_region labgpu_regions[] = {
	{ LABGPU_CONFIG,    VFIO_PCI_CONFIG_REGION_INDEX, LABGPU_RW,  0x000000, SZ_256 },
	{ LABGPU_EDID,      LABGPU_EDID_INDEX,            LABGPU_RW,  0x008000, SZ_4K },
	{ LABGPU_REGISTERS, VFIO_PCI_BAR0_REGION_INDEX,   LABGPU_RW,  0x010000, SZ_4K },
	{ LABGPU_BARE,      VFIO_PCI_BAR3_REGION_INDEX,   LABGPU_RWM, 0x080000, SZ_64K },
	{ LABGPU_ON_FAULT,  VFIO_PCI_BAR2_REGION_INDEX,   LABGPU_RWM, 0x100000, SZ_256K },
	{ LABGPU_AT_MMAP,   VFIO_PCI_BAR1_REGION_INDEX,   LABGPU_RWM, 0x200000, SZ_256K },
	{ LABGPU_SPARSE,    VFIO_PCI_BAR4_REGION_INDEX,   LABGPU_RWM, 0x400000, SZ_512K },
};

/* The areas of the sparse region, relative to its start. */
static const struct vfio_region_sparse_mmap_area labgpu_areas[] = {
	{ .offset = SZ_64K,  .size = SZ_64K },
	{ .offset = SZ_256K, .size = SZ_128K },
};

/*
 * The registers, 32 bits each. The page is written by the driver; a guest can
 * write SCRATCH and DOORBELL only.
 */
#define LABGPU_REG_MAGIC	0x00	/* "LGPU" */
#define LABGPU_REG_VERSION	0x04	/* 1 */
#define LABGPU_REG_FRAMEBUFFER	0x08	/* MB */
#define LABGPU_REG_HEADS	0x0c
#define LABGPU_REG_SCRATCH	0x10
#define LABGPU_REG_DOORBELL	0x14	/* any write raises the interrupt, counts */
#define LABGPU_REG_CLOCK	0x18	/* milliseconds, for ever changing */
#define LABGPU_REG_UUID		0x20	/* 16 bytes */
#define LABGPU_MAGIC		0x5550474c

#define LABGPU_EDID_OFFSET	64	/* of the blob in its region */
#define LABGPU_EDID_MAX		256

struct labgpu_slice {
	struct vfio_device vdev;	/* first: vfio_alloc_device() wants it so */
	struct labgpu_type *type;
	guid_t uuid;
	struct mutex lock;		/* everything below */
	u8 config[PCI_CFG_SPACE_SIZE];
	u8 writable[PCI_CFG_SPACE_SIZE]; /* which bits of config a guest may change */
	void *backing[ARRAY_SIZE(labgpu_regions)]; /* while the device is open */
	struct eventfd_ctx *intx;
	bool intx_masked;
	char note[SZ_1K];
};

static const struct labgpu_region *labgpu_region_by_index(u32 index)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(labgpu_regions); i++)
		if (labgpu_regions[i].index == index)
			return &labgpu_regions[i];
	return NULL;
}

static const struct labgpu_region *labgpu_region_at(u64 pos)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(labgpu_regions); i++) {
		const struct labgpu_region *r = &labgpu_regions[i];

		if (pos >= r->offset && pos - r->offset < r->size)
			return r;
	}
	return NULL;
}

static void *labgpu_backing(struct labgpu_slice *slice, const struct labgpu_region *region)
{
	return slice->backing[region - labgpu_regions];
}

static void labgpu_config_put(struct labgpu_slice *slice, int at, u32 value, int bytes)
{
	__le32 le = cpu_to_le32(value);

	memcpy(slice->config + at, &le, bytes);
}

/*
 * A display controller with five memory BARs and one interrupt line. A BAR's
 * low bits stay zero whatever is written: that is how its size is probed.
 */
static void labgpu_init_config(struct labgpu_slice *slice)
{
	int i;

	memset(slice->config, 0, sizeof(slice->config));
	memset(slice->writable, 0, sizeof(slice->writable));

	labgpu_config_put(slice, PCI_VENDOR_ID, 0x1234, 2);
	labgpu_config_put(slice, PCI_DEVICE_ID, 0x1ab6, 2);
	labgpu_config_put(slice, PCI_REVISION_ID, 1, 1);
	labgpu_config_put(slice, PCI_CLASS_DEVICE, PCI_CLASS_DISPLAY_OTHER, 2);
	labgpu_config_put(slice, PCI_SUBSYSTEM_VENDOR_ID, 0x1234, 2);
	labgpu_config_put(slice, PCI_SUBSYSTEM_ID, slice->type->framebuffer / 64, 2);
	labgpu_config_put(slice, PCI_INTERRUPT_PIN, 1, 1);

	slice->writable[PCI_COMMAND] = PCI_COMMAND_IO | PCI_COMMAND_MEMORY | PCI_COMMAND_MASTER;
	slice->writable[PCI_COMMAND + 1] = PCI_COMMAND_INTX_DISABLE >> 8;
	slice->writable[PCI_CACHE_LINE_SIZE] = 0xff;
	slice->writable[PCI_LATENCY_TIMER] = 0xff;
	slice->writable[PCI_INTERRUPT_LINE] = 0xff;
	for (i = VFIO_PCI_BAR0_REGION_INDEX; i <= VFIO_PCI_BAR5_REGION_INDEX; i++) {
		const struct labgpu_region *bar = labgpu_region_by_index(i);
		__le32 mask = cpu_to_le32(bar ? ~(u32)(bar->size - 1) : 0);

		memcpy(slice->writable + PCI_BASE_ADDRESS_0 + 4 * i, &mask, 4);
	}
}

static void labgpu_init_registers(struct labgpu_slice *slice, __le32 *reg)
{
	reg[LABGPU_REG_MAGIC / 4] = cpu_to_le32(LABGPU_MAGIC);
	reg[LABGPU_REG_VERSION / 4] = cpu_to_le32(1);
	reg[LABGPU_REG_FRAMEBUFFER / 4] = cpu_to_le32(slice->type->framebuffer);
	reg[LABGPU_REG_HEADS / 4] = cpu_to_le32(slice->type->heads);
	reg[LABGPU_REG_SCRATCH / 4] = 0;
	reg[LABGPU_REG_DOORBELL / 4] = 0;
	export_guid((u8 *)&reg[LABGPU_REG_UUID / 4], &slice->uuid);
}

static void labgpu_init_edid(struct labgpu_slice *slice, struct vfio_region_gfx_edid *edid)
{
	edid->edid_offset = LABGPU_EDID_OFFSET;
	edid->edid_max_size = LABGPU_EDID_MAX;
	edid->max_xres = slice->type->width;
	edid->max_yres = slice->type->height;
	edid->link_state = VFIO_DEVICE_GFX_LINK_STATE_DOWN;
}

/* So that a viewer can be checked: each word says which BAR it is in, and where. */
static void labgpu_init_memory(const struct labgpu_region *region, __le32 *word)
{
	u32 at;

	for (at = 0; at < region->size; at += 4)
		word[at / 4] = cpu_to_le32(region->index << 28 | at);
}

static void labgpu_reset(struct labgpu_slice *slice)
{
	int i;

	labgpu_init_config(slice);
	for (i = 0; i < ARRAY_SIZE(labgpu_regions); i++) {
		const struct labgpu_region *region = &labgpu_regions[i];
		void *backing = slice->backing[i];

		switch (region->backing) {
		case LABGPU_CONFIG:
			break;
		case LABGPU_REGISTERS:
			labgpu_init_registers(slice, backing);
			break;
		case LABGPU_EDID:
			labgpu_init_edid(slice, backing);
			break;
		default:
			labgpu_init_memory(region, backing);
		}
	}
}

static void labgpu_raise(struct labgpu_slice *slice);

/* Bytes the guest may write: masked, one by one. */
static void labgpu_config_write(struct labgpu_slice *slice, u32 at, const u8 *from, size_t n)
{
	for (; n; n--, at++, from++)
		slice->config[at] = (slice->config[at] & ~slice->writable[at]) |
				    (*from & slice->writable[at]);
}

static int labgpu_register_write(struct labgpu_slice *slice, __le32 *reg, u32 at,
				 const u8 *from, size_t n)
{
	if (!IS_ALIGNED(at | n, 4))
		return -EINVAL;		/* registers are whole words */

	for (; n; n -= 4, at += 4, from += 4) {
		switch (at) {
		case LABGPU_REG_SCRATCH:
			memcpy(&reg[at / 4], from, 4);
			break;
		case LABGPU_REG_DOORBELL:
			le32_add_cpu(&reg[at / 4], 1);
			labgpu_raise(slice);
			break;
		}
	}
	return 0;
}

/* The guest's EDID blob, its size, and whether the cable is plugged in. */
static int labgpu_edid_write(u8 *page, u32 at, const u8 *from, size_t n)
{
	struct vfio_region_gfx_edid *edid = (void *)page;
	u32 value;

	if (at >= LABGPU_EDID_OFFSET) {
		if (at + n > LABGPU_EDID_OFFSET + LABGPU_EDID_MAX)
			return -EINVAL;
		memcpy(page + at, from, n);
		return 0;
	}

	if (n != sizeof(value))
		return -EINVAL;
	memcpy(&value, from, sizeof(value));
	switch (at) {
	case offsetof(struct vfio_region_gfx_edid, link_state):
		if (value != VFIO_DEVICE_GFX_LINK_STATE_UP &&
		    value != VFIO_DEVICE_GFX_LINK_STATE_DOWN)
			return -EINVAL;
		edid->link_state = value;
		return 0;
	case offsetof(struct vfio_region_gfx_edid, edid_size):
		if (value > LABGPU_EDID_MAX)
			return -EINVAL;
		edid->edid_size = value;
		return 0;
	}
	return -EINVAL;
}

static const void *labgpu_readable(struct labgpu_slice *slice, const struct labgpu_region *region)
{
	__le32 *reg;

	switch (region->backing) {
	case LABGPU_CONFIG:
		return slice->config;
	case LABGPU_REGISTERS:
		reg = labgpu_backing(slice, region);
		reg[LABGPU_REG_CLOCK / 4] = cpu_to_le32(jiffies_to_msecs(jiffies));
		return reg;
	default:
		return labgpu_backing(slice, region);
	}
}

/* read() and write() move at most a page, and never past the end of a region. */
static ssize_t labgpu_window(loff_t pos, size_t count, const struct labgpu_region **region)
{
	*region = labgpu_region_at(pos);
	if (!*region)
		return -EINVAL;
	return min3(count, (size_t)((*region)->offset + (*region)->size - pos), (size_t)PAGE_SIZE);
}

static ssize_t labgpu_read(struct vfio_device *vdev, char __user *buf, size_t count, loff_t *ppos)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);
	const struct labgpu_region *region;
	ssize_t n = labgpu_window(*ppos, count, &region);

	if (n <= 0)
		return n;

	mutex_lock(&slice->lock);
	if (copy_to_user(buf, labgpu_readable(slice, region) + (*ppos - region->offset), n))
		n = -EFAULT;
	else
		*ppos += n;
	mutex_unlock(&slice->lock);
	return n;
}

static ssize_t labgpu_write(struct vfio_device *vdev, const char __user *buf, size_t count,
			    loff_t *ppos)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);
	const struct labgpu_region *region;
	ssize_t n = labgpu_window(*ppos, count, &region);
	void *bytes;
	int ret = 0;
	u32 at;

	if (n <= 0)
		return n;
	bytes = memdup_user(buf, n);
	if (IS_ERR(bytes))
		return PTR_ERR(bytes);

	at = *ppos - region->offset;
	mutex_lock(&slice->lock);
	switch (region->backing) {
	case LABGPU_CONFIG:
		labgpu_config_write(slice, at, bytes, n);
		break;
	case LABGPU_REGISTERS:
		ret = labgpu_register_write(slice, labgpu_backing(slice, region), at, bytes, n);
		break;
	case LABGPU_EDID:
		ret = labgpu_edid_write(labgpu_backing(slice, region), at, bytes, n);
		break;
	default:
		memcpy(labgpu_backing(slice, region) + at, bytes, n);
	}
	mutex_unlock(&slice->lock);
	kfree(bytes);
	if (ret)
		return ret;
	*ppos += n;
	return n;
}

static vm_fault_t labgpu_fault_page(struct vm_fault *vmf)
{
	struct labgpu_slice *slice = vmf->vma->vm_private_data;
	u64 pos = (u64)vmf->pgoff << PAGE_SHIFT;
	const struct labgpu_region *region = labgpu_region_at(pos);

	if (!region || region->backing != LABGPU_ON_FAULT)
		return VM_FAULT_SIGBUS;
	vmf->page = vmalloc_to_page(labgpu_backing(slice, region) + (pos - region->offset));
	get_page(vmf->page);
	return 0;
}

static const struct vm_operations_struct labgpu_fault_ops = {
	.fault = labgpu_fault_page,
};

static bool labgpu_in_an_area(u64 at, u64 len)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(labgpu_areas); i++)
		if (at >= labgpu_areas[i].offset &&
		    at + len <= labgpu_areas[i].offset + labgpu_areas[i].size)
			return true;
	return false;
}

static int labgpu_mmap(struct vfio_device *vdev, struct vm_area_struct *vma)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);
	u64 pos = (u64)vma->vm_pgoff << PAGE_SHIFT;
	u64 len = vma->vm_end - vma->vm_start;
	const struct labgpu_region *region = labgpu_region_at(pos);
	u64 at;

	if (!region || !(region->flags & VFIO_REGION_INFO_FLAG_MMAP) ||
	    !(vma->vm_flags & VM_SHARED))
		return -EINVAL;
	at = pos - region->offset;
	if (len > region->size - at)
		return -EINVAL;

	switch (region->backing) {
	case LABGPU_SPARSE:
		if (!labgpu_in_an_area(at, len))
			return -EINVAL;
		fallthrough;
	case LABGPU_AT_MMAP:
		return remap_vmalloc_range(vma, labgpu_backing(slice, region), at >> PAGE_SHIFT);
	case LABGPU_ON_FAULT:
		vm_flags_set(vma, VM_DONTEXPAND | VM_DONTDUMP);
		vma->vm_private_data = slice;
		vma->vm_ops = &labgpu_fault_ops;
		return 0;
	case LABGPU_BARE:
		return bare_mmap_fails ? -EINVAL : 0;	/* nobody will answer a fault */
	default:
		return -EINVAL;
	}
}

/* ------------------------------------------------------------------------
 * 4. Interrupt
 */
static void labgpu_raise(struct labgpu_slice *slice)
{
	lockdep_assert_held(&slice->lock);

	if (!slice->intx || slice->intx_masked)
		return;
	slice->intx_masked = true;	/* INTx is level triggered: mask until the guest is done */
	eventfd_signal(slice->intx);
}

static int labgpu_set_intx_eventfd(struct labgpu_slice *slice, int fd)
{
	struct eventfd_ctx *ctx = NULL;

	if (fd >= 0) {
		ctx = eventfd_ctx_fdget(fd);
		if (IS_ERR(ctx))
			return PTR_ERR(ctx);
	}
	if (slice->intx)
		eventfd_ctx_put(slice->intx);
	slice->intx = ctx;
	slice->intx_masked = false;
	return 0;
}

static int labgpu_set_intx(struct labgpu_slice *slice, struct vfio_irq_set *irqs, void *data)
{
	u32 kind = irqs->flags & VFIO_IRQ_SET_DATA_TYPE_MASK;
	bool yes = kind == VFIO_IRQ_SET_DATA_NONE ||
		   (kind == VFIO_IRQ_SET_DATA_BOOL && *(u8 *)data);

	switch (irqs->flags & VFIO_IRQ_SET_ACTION_TYPE_MASK) {
	case VFIO_IRQ_SET_ACTION_MASK:
		if (kind == VFIO_IRQ_SET_DATA_EVENTFD)
			return -ENOTTY;
		slice->intx_masked |= yes;
		return 0;
	case VFIO_IRQ_SET_ACTION_UNMASK:
		if (kind == VFIO_IRQ_SET_DATA_EVENTFD)
			return -ENOTTY;
		slice->intx_masked &= !yes;
		return 0;
	case VFIO_IRQ_SET_ACTION_TRIGGER:
		if (kind == VFIO_IRQ_SET_DATA_EVENTFD)
			return labgpu_set_intx_eventfd(slice, *(s32 *)data);
		if (!irqs->count)
			return labgpu_set_intx_eventfd(slice, -1);
		if (yes)
			labgpu_raise(slice);
		return 0;
	}
	return -EINVAL;
}

/* ------------------------------------------------------------------------
 * 5. VFIO
 */
static int labgpu_get_info(void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_device_info, num_irqs);
	struct vfio_device_info info = {};

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;
	if (info.argsz < minsz)
		return -EINVAL;
	info.flags = VFIO_DEVICE_FLAGS_PCI | VFIO_DEVICE_FLAGS_RESET;
	info.num_regions = LABGPU_NUM_REGIONS;
	info.num_irqs = VFIO_PCI_NUM_IRQS;
	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static int labgpu_add_sparse_cap(struct vfio_info_cap *caps, u64 region_size)
{
	struct vfio_region_info_cap_sparse_mmap *sparse;
	const int n = ARRAY_SIZE(labgpu_areas);
	size_t size = struct_size(sparse, areas, n);
	int ret;

	sparse = kzalloc(size, GFP_KERNEL);
	if (!sparse)
		return -ENOMEM;
	sparse->header.id = VFIO_REGION_INFO_CAP_SPARSE_MMAP;
	sparse->header.version = 1;
	sparse->nr_areas = n;
	memcpy(sparse->areas, labgpu_areas, sizeof(labgpu_areas));
	if (defect_sparse)
		sparse->areas[n - 1].size = region_size;
	ret = vfio_info_add_capability(caps, &sparse->header, size);
	kfree(sparse);
	return ret;
}

static int labgpu_add_edid_cap(struct vfio_info_cap *caps)
{
	struct vfio_region_info_cap_type type = {
		.header.id = VFIO_REGION_INFO_CAP_TYPE,
		.header.version = 1,
		.type = VFIO_REGION_TYPE_GFX,
		.subtype = VFIO_REGION_SUBTYPE_GFX_EDID,
	};

	return vfio_info_add_capability(caps, &type.header, sizeof(type));
}

static int labgpu_get_region_info(void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_region_info, offset);
	const struct labgpu_region *region;
	struct vfio_info_cap caps = {};
	struct vfio_region_info info = {};
	int ret = 0;

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;
	if (info.argsz < minsz || info.index >= LABGPU_NUM_REGIONS)
		return -EINVAL;

	region = labgpu_region_by_index(info.index);
	info.flags = region ? region->flags : 0;
	info.offset = region ? region->offset : 0;
	info.size = region ? region->size : 0;
	info.cap_offset = 0;

	/* the three lies a broken driver has been seen to tell */
	if (defect_overlap && info.index == VFIO_PCI_BAR2_REGION_INDEX)
		info.offset = labgpu_region_by_index(VFIO_PCI_BAR1_REGION_INDEX)->offset + SZ_64K;
	if (defect_size && info.index == VFIO_PCI_BAR1_REGION_INDEX)
		info.size *= 2;
	if (region && region->backing == LABGPU_SPARSE)
		ret = labgpu_add_sparse_cap(&caps, region->size);
	if (region && region->backing == LABGPU_EDID)
		ret = labgpu_add_edid_cap(&caps);
	if (ret)
		return ret;

	if (caps.size) {
		info.flags |= VFIO_REGION_INFO_FLAG_CAPS;
		if (info.argsz < sizeof(info) + caps.size) {
			info.argsz = sizeof(info) + caps.size;
		} else {
			vfio_info_cap_shift(&caps, sizeof(info));
			info.cap_offset = sizeof(info);
			if (copy_to_user(arg + sizeof(info), caps.buf, caps.size))
				ret = -EFAULT;
		}
		kfree(caps.buf);
	}
	if (copy_to_user(arg, &info, minsz))
		ret = -EFAULT;
	return ret;
}

static unsigned int labgpu_irq_count(u32 index)
{
	return index == VFIO_PCI_INTX_IRQ_INDEX;
}

static int labgpu_get_irq_info(void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_irq_info, count);
	struct vfio_irq_info info = {};

	if (copy_from_user(&info, arg, minsz))
		return -EFAULT;
	if (info.argsz < minsz || info.index >= VFIO_PCI_NUM_IRQS)
		return -EINVAL;
	info.count = labgpu_irq_count(info.index);
	info.flags = info.count ? VFIO_IRQ_INFO_EVENTFD | VFIO_IRQ_INFO_MASKABLE |
				  VFIO_IRQ_INFO_AUTOMASKED : 0;
	return copy_to_user(arg, &info, minsz) ? -EFAULT : 0;
}

static int labgpu_set_irqs(struct labgpu_slice *slice, void __user *arg)
{
	unsigned long minsz = offsetofend(struct vfio_irq_set, count);
	struct vfio_irq_set irqs;
	void *data = NULL;
	size_t size = 0;
	int ret;

	if (copy_from_user(&irqs, arg, minsz))
		return -EFAULT;
	ret = vfio_set_irqs_validate_and_prepare(&irqs, labgpu_irq_count(irqs.index),
						 VFIO_PCI_NUM_IRQS, &size);
	if (ret)
		return ret;
	if (size) {
		data = memdup_user(arg + minsz, size);
		if (IS_ERR(data))
			return PTR_ERR(data);
	}
	mutex_lock(&slice->lock);
	ret = irqs.index == VFIO_PCI_INTX_IRQ_INDEX ? labgpu_set_intx(slice, &irqs, data) : -EINVAL;
	mutex_unlock(&slice->lock);
	kfree(data);
	return ret;
}

static long labgpu_ioctl(struct vfio_device *vdev, unsigned int cmd, unsigned long arg)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);

	switch (cmd) {
	case VFIO_DEVICE_GET_INFO:
		return labgpu_get_info((void __user *)arg);
	case VFIO_DEVICE_GET_REGION_INFO:
		return labgpu_get_region_info((void __user *)arg);
	case VFIO_DEVICE_GET_IRQ_INFO:
		return labgpu_get_irq_info((void __user *)arg);
	case VFIO_DEVICE_SET_IRQS:
		return labgpu_set_irqs(slice, (void __user *)arg);
	case VFIO_DEVICE_RESET:
		mutex_lock(&slice->lock);
		labgpu_reset(slice);
		mutex_unlock(&slice->lock);
		return 0;
	}
	return -ENOTTY;
}

static void labgpu_free_backing(struct labgpu_slice *slice)
{
	int i;

	for (i = 0; i < ARRAY_SIZE(slice->backing); i++) {
		vfree(slice->backing[i]);
		slice->backing[i] = NULL;
	}
}

/* Memory is there only while somebody has the device open: idle slices are free. */
static int labgpu_open(struct vfio_device *vdev)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);
	int i;

	for (i = 0; i < ARRAY_SIZE(labgpu_regions); i++) {
		if (labgpu_regions[i].backing == LABGPU_CONFIG)
			continue;
		slice->backing[i] = vmalloc_user(labgpu_regions[i].size);
		if (!slice->backing[i]) {
			labgpu_free_backing(slice);
			return -ENOMEM;
		}
	}
	labgpu_reset(slice);
	return 0;
}

static void labgpu_close(struct vfio_device *vdev)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);

	labgpu_set_intx_eventfd(slice, -1);
	labgpu_free_backing(slice);
}

static int labgpu_slice_init(struct vfio_device *vdev)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);
	struct mdev_device *mdev = to_mdev_device(vdev->dev);

	mutex_init(&slice->lock);
	slice->type = container_of(mdev->type, struct labgpu_type, base);
	slice->uuid = mdev->uuid;
	return labgpu_take(slice->type);
}

static void labgpu_slice_release(struct vfio_device *vdev)
{
	struct labgpu_slice *slice = container_of(vdev, struct labgpu_slice, vdev);

	labgpu_give_back(slice->type);
}

static const struct vfio_device_ops labgpu_vfio_ops = {
	.name		= "labgpu",
	.init		= labgpu_slice_init,
	.release	= labgpu_slice_release,
	.open_device	= labgpu_open,
	.close_device	= labgpu_close,
	.read		= labgpu_read,
	.write		= labgpu_write,
	.mmap		= labgpu_mmap,
	.ioctl		= labgpu_ioctl,
	.bind_iommufd	= vfio_iommufd_emulated_bind,
	.unbind_iommufd	= vfio_iommufd_emulated_unbind,
	.attach_ioas	= vfio_iommufd_emulated_attach_ioas,
	.detach_ioas	= vfio_iommufd_emulated_detach_ioas,
};

/* ------------------------------------------------------------------------
 * 6. mdev
 */
static int labgpu_mdev_probe(struct mdev_device *mdev)
{
	struct labgpu_type *type = container_of(mdev->type, struct labgpu_type, base);
	struct labgpu_slice *slice;
	int ret;

	if (labgpu_struck(type->gpu->index)) {
		if (slow_create)
			msleep(slow_create);
		ret = labgpu_create_fault();
		if (ret)
			return ret;
	}

	slice = vfio_alloc_device(labgpu_slice, vdev, &mdev->dev, &labgpu_vfio_ops);
	if (IS_ERR(slice))
		return PTR_ERR(slice);
	ret = vfio_register_emulated_iommu_dev(&slice->vdev);
	if (ret) {
		vfio_put_device(&slice->vdev);
		return ret;
	}
	dev_set_drvdata(&mdev->dev, slice);
	return 0;
}

static void labgpu_mdev_remove(struct mdev_device *mdev)
{
	struct labgpu_slice *slice = dev_get_drvdata(&mdev->dev);

	if (labgpu_struck(slice->type->gpu->index)) {
		if (slow_remove)
			msleep(slow_remove);
		wait_event_idle(labgpu_unblocked, !READ_ONCE(remove_blocks));
	}
	vfio_unregister_group_dev(&slice->vdev);
	vfio_put_device(&slice->vdev);
}

static unsigned int labgpu_get_available(struct mdev_type *mtype)
{
	struct labgpu_type *type = container_of(mtype, struct labgpu_type, base);
	unsigned int n;

	mutex_lock(&labgpu_lock);
	n = labgpu_available(type);
	mutex_unlock(&labgpu_lock);
	return n;
}

static ssize_t labgpu_show_description(struct mdev_type *mtype, char *buf)
{
	struct labgpu_type *type = container_of(mtype, struct labgpu_type, base);

	switch (type->gpu->words) {
	case LABGPU_NVIDIA:
		return sysfs_emit(buf, "num_heads=%u, frl_config=%u, framebuffer=%uM, max_resolution=%ux%u, max_instance=%u\n",
				  type->heads, type->frl, type->framebuffer,
				  type->width, type->height, type->max);
	case LABGPU_INTEL:
		return sysfs_emit(buf, "low_gm_size: %uMB\nhigh_gm_size: %uMB\nfence: 4\nresolution: %ux%u\nweight: %u\n",
				  type->framebuffer, 4 * type->framebuffer,
				  type->width, type->height,
				  16 * type->framebuffer / type->gpu->memory);
	default:
		return 0;
	}
}

/* A text of the administrator's on each slice; any byte but NUL may be in it. */
static ssize_t note_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct labgpu_slice *slice = dev_get_drvdata(dev);
	ssize_t n;

	mutex_lock(&slice->lock);
	n = sysfs_emit(buf, "%s\n", slice->note);
	mutex_unlock(&slice->lock);
	return n;
}

static ssize_t note_store(struct device *dev, struct device_attribute *attr,
			  const char *buf, size_t count)
{
	struct labgpu_slice *slice = dev_get_drvdata(dev);
	size_t len = count && buf[count - 1] == '\n' ? count - 1 : count;

	if (len >= sizeof(slice->note))
		return -EINVAL;
	mutex_lock(&slice->lock);
	memcpy(slice->note, buf, len);
	slice->note[len] = '\0';
	mutex_unlock(&slice->lock);
	return count;
}
static DEVICE_ATTR_RW(note);

static ssize_t framebuffer_show(struct device *dev, struct device_attribute *attr, char *buf)
{
	struct labgpu_slice *slice = dev_get_drvdata(dev);

	return sysfs_emit(buf, "%u\n", slice->type->framebuffer);
}
static DEVICE_ATTR_RO(framebuffer);

static struct attribute *labgpu_slice_attrs[] = {
	&dev_attr_note.attr,
	&dev_attr_framebuffer.attr,
	NULL,
};
ATTRIBUTE_GROUPS(labgpu_slice);

static struct mdev_driver labgpu_mdev_driver = {
	.device_api	= VFIO_DEVICE_API_PCI_STRING,
	.probe		= labgpu_mdev_probe,
	.remove		= labgpu_mdev_remove,
	.get_available	= labgpu_get_available,
	.show_description = labgpu_show_description,
	.driver = {
		.name		= "labgpu_mdev",
		.owner		= THIS_MODULE,
		.mod_name	= KBUILD_MODNAME,
		.dev_groups	= labgpu_slice_groups,
	},
};

/* ------------------------------------------------------------------------
 * 7. PCI
 *
 * One PCI driver for each different name: a host may have cards of several
 * vendors. All of them match the same devices; each takes its own.
 */
static const struct pci_device_id labgpu_ids[] = {
	{ PCI_DEVICE(0x1234, 0x1111) },		/* bochs-display */
	{ PCI_DEVICE(0x1b36, 0x0010) },		/* nvme, for its virtual functions */
	{ }
};
MODULE_DEVICE_TABLE(pci, labgpu_ids);

/* How many GPUs come before this card on the bus. */
static int labgpu_index(struct pci_dev *pdev)
{
	struct pci_dev *other = NULL;
	int index = 0;

	for_each_pci_dev(other) {
		if (other == pdev) {
			pci_dev_put(other);
			break;
		}
		index += !other->is_virtfn && pci_match_id(labgpu_ids, other);
	}
	return index;
}

static void labgpu_forget(struct labgpu *gpu)
{
	mutex_lock(&labgpu_lock);
	list_del(&gpu->node);
	mutex_unlock(&labgpu_lock);
}

static int labgpu_pci_probe(struct pci_dev *pdev, const struct pci_device_id *id)
{
	struct labgpu *gpu;
	int ret, index = labgpu_index(pci_physfn(pdev));

	if (index >= LABGPU_MAX ||
	    strcmp(to_pci_driver(pdev->dev.driver)->name, labgpu_pick(name, names, index)))
		return -ENODEV;

	if (pdev->is_physfn) {		/* slices are on its virtual functions only */
		dev_info(&pdev->dev, "GPU %d: up to %d virtual functions\n", index,
			 pci_sriov_get_totalvfs(pdev));
		return 0;
	}

	gpu = kzalloc(sizeof(*gpu), GFP_KERNEL);
	if (!gpu)
		return -ENOMEM;
	gpu->dev = &pdev->dev;
	gpu->card = pci_physfn(pdev);
	gpu->virtual = pdev->is_virtfn;
	gpu->index = index;
	ret = labgpu_configure(gpu);
	if (ret)
		goto free_gpu;
	mutex_lock(&labgpu_lock);
	list_add_tail(&gpu->node, &labgpu_all);
	mutex_unlock(&labgpu_lock);
	ret = mdev_register_parent(&gpu->parent, &pdev->dev, &labgpu_mdev_driver,
				   gpu->bases, gpu->nr_types);
	if (ret)
		goto free_table;
	pci_set_drvdata(pdev, gpu);
	dev_info(&pdev->dev, "GPU %d: %u MB, rule %s, %u types\n", index,
		 gpu->memory, labgpu_rules[gpu->rule], gpu->nr_types);
	return 0;

free_table:
	labgpu_forget(gpu);
	kfree(gpu->table);
free_gpu:
	kfree(gpu);
	return ret;
}

static void labgpu_pci_remove(struct pci_dev *pdev)
{
	struct labgpu *gpu = pci_get_drvdata(pdev);

	if (!gpu) {
		pci_disable_sriov(pdev);
		return;
	}
	mdev_unregister_parent(&gpu->parent);
	labgpu_forget(gpu);
	kfree(gpu->table);
	kfree(gpu);
}

static struct pci_driver labgpu_drivers[LABGPU_MAX];
static int labgpu_nr_drivers;

static bool labgpu_has_driver(const char *want)
{
	int i;

	for (i = 0; i < labgpu_nr_drivers; i++)
		if (!strcmp(labgpu_drivers[i].name, want))
			return true;
	return false;
}

static void labgpu_exit(void)
{
	while (labgpu_nr_drivers)
		pci_unregister_driver(&labgpu_drivers[--labgpu_nr_drivers]);
	mdev_unregister_driver(&labgpu_mdev_driver);
}
module_exit(labgpu_exit);

static int __init labgpu_init(void)
{
	int i, ret;

	ret = mdev_register_driver(&labgpu_mdev_driver);
	if (ret)
		return ret;

	for (i = 0; i < names; i++) {
		struct pci_driver *driver = &labgpu_drivers[labgpu_nr_drivers];

		if (labgpu_has_driver(name[i]))
			continue;
		driver->name = name[i];
		driver->id_table = labgpu_ids;
		driver->probe = labgpu_pci_probe;
		driver->remove = labgpu_pci_remove;
		driver->sriov_configure = pci_sriov_configure_simple;
		ret = pci_register_driver(driver);
		if (ret) {
			labgpu_exit();
			return ret;
		}
		labgpu_nr_drivers++;
	}
	return 0;
}
module_init(labgpu_init);

MODULE_LICENSE("GPL");
MODULE_DESCRIPTION("A GPU that is not there, cut into slices");
MODULE_AUTHOR("vGPU Desk");
