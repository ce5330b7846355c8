// SPDX-License-Identifier: GPL-2.0
/* A small driver: /dev/${moduleName} gives a line to whoever reads it, and takes another from whoever writes it. */
#[[#include <linux/fs.h>
#include <linux/kernel.h>
#include <linux/miscdevice.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/mutex.h>
#include <linux/string.h>
#include <linux/uaccess.h>

]]#static char greeting[64] = "good day";
module_param_string(greeting, greeting, sizeof(greeting), 0444);
MODULE_PARM_DESC(greeting, "the line that /dev/${moduleName} gives");

static DEFINE_MUTEX(greeting_lock);

static ssize_t ${moduleName}_read(struct file *file, char __user *to, size_t count, loff_t *at)
{
	char line[sizeof(greeting) + 1];
	int length;

	mutex_lock(&greeting_lock);
	length = scnprintf(line, sizeof(line), "%s\n", greeting);
	mutex_unlock(&greeting_lock);
	return simple_read_from_buffer(to, count, at, line, length);
}

static ssize_t ${moduleName}_write(struct file *file, const char __user *from, size_t count, loff_t *at)
{
	char line[sizeof(greeting)];

	if (count >= sizeof(line))
		return -EINVAL;
	if (copy_from_user(line, from, count))
		return -EFAULT;
	line[count] = '\0';
	mutex_lock(&greeting_lock);
	strscpy(greeting, strim(line), sizeof(greeting));
	mutex_unlock(&greeting_lock);
	return count;
}

static const struct file_operations ${moduleName}_operations = {
	.owner = THIS_MODULE,
	.read = ${moduleName}_read,
	.write = ${moduleName}_write,
	.llseek = default_llseek,
};

static struct miscdevice ${moduleName}_device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = "${moduleName}",
	.fops = &${moduleName}_operations,
};
module_misc_device(${moduleName}_device);

MODULE_DESCRIPTION("Gives a line to whoever reads /dev/${moduleName}");
MODULE_LICENSE("GPL");
