/* Says which kernel's headers it was compiled against, and a few things that only they know. */
#include <asm/unistd.h>
#include <linux/limits.h>
#include <linux/stat.h>
#include <linux/version.h>
#include <stdio.h>

int main(void)
{
	printf("headers of Linux %d.%d.%d\n", LINUX_VERSION_MAJOR, LINUX_VERSION_PATCHLEVEL, LINUX_VERSION_SUBLEVEL);
	printf("a path has at most %d bytes\n", PATH_MAX);
	printf("openat is system call %d\n", __NR_openat);
	printf("struct statx has %zu bytes\n", sizeof(struct statx));
	return 0;
}
