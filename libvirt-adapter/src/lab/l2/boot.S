# A guest in 512 bytes, for a machine of type 'pc': it lets go of a PCI device as soon as it is asked to, and switches
# itself off when its power button is pressed.
# QEMU's ACPI hot-plug registers are at 0xae00: up +0, down +4, eject +8, bus +10. The power button is bit 8 of the
# power management status at 0x600, enabled at 0x602 (where the BIOS puts them); off is asked for at 0x604.
# Writes to the serial line: K when it runs, E each time it has ejected a device.
	.code16
	.globl _start
_start:	cli
	xorw	%ax, %ax
	movw	%ax, %ds
	movw	$0x3f8, %dx
	movb	$'K', %al
	outb	%al, %dx
	movw	$0x602, %dx
	movw	$0x100, %ax
	outw	%ax, %dx		# tell when the power button is pressed
1:	movw	$0xae10, %dx
	xorl	%eax, %eax
	outl	%eax, %dx		# bus 0
	movw	$0xae00, %dx
	inl	%dx, %eax		# reading "up" acknowledges a device that came
	movw	$0xae04, %dx
	inl	%dx, %eax		# the devices that shall go
	testl	%eax, %eax
	jz	2f
	movw	$0xae08, %dx
	outl	%eax, %dx		# let them go
	movw	$0x3f8, %dx
	movb	$'E', %al
	outb	%al, %dx
2:	movw	$0x600, %dx
	inw	%dx, %ax
	testw	$0x100, %ax
	jz	3f
	movw	$0x604, %dx
	movw	$0x2000, %ax
	outw	%ax, %dx		# off
3:	sti
	hlt				# until the next timer tick, 18 times a second
	cli
	jmp	1b
	.org	510
	.word	0xaa55
