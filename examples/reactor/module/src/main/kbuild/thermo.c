// SPDX-License-Identifier: GPL-2.0
/* A thermometer that nobody has to buy: it gets a hundredth of a degree warmer each time one looks. */
#include <linux/fs.h>
#include <linux/ktime.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/mutex.h>
#include <linux/timekeeping.h>
#include <linux/uaccess.h>
#include "thermo.h"

static int start = 20000;
module_param(start, int, 0444);
MODULE_PARM_DESC(start, "the first reading, in thousandths of a degree Celsius");

static DEFINE_MUTEX(thermo_lock);
static u32 sequence;

static ssize_t thermo_read(struct file *file, char __user *to, size_t count, loff_t *at)
{
	struct thermo_reading reading;

	if (count < sizeof(reading))
		return -EINVAL;
	mutex_lock(&thermo_lock);
	reading.sequence = cpu_to_le32(sequence);
	reading.millidegrees = cpu_to_le32(start + 10 * sequence);
	sequence++;
	mutex_unlock(&thermo_lock);
	reading.uptime = cpu_to_le64(ktime_get_ns());
	if (copy_to_user(to, &reading, sizeof(reading)))
		return -EFAULT;
	return sizeof(reading);
}

static const struct file_operations thermo_operations = {
	.owner = THIS_MODULE,
	.read = thermo_read,
};

static struct miscdevice thermo_device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "thermo",
	.fops = &thermo_operations,
	.mode = 0444,
};
module_misc_device(thermo_device);

MODULE_DESCRIPTION("A thermometer that nobody has to buy");
MODULE_LICENSE("GPL");
