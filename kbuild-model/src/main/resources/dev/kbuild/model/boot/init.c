/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The first program of a boot test. It needs neither a C library nor any header, so that it compiles with
 * whatever compiler the kernel was compiled with.
 *
 * It mounts /proc, /sys and /dev, loads the modules that /run/modules names, runs /run/program when there is one,
 * and restarts the machine. What it finds it says on the console, in lines that begin with "kbuild: ".
 *
 *   /run/modules        a module a line: its path, a blank, its parameters
 *   /run/program        executable; optional
 *   /run/program.args   an argument a line; optional
 */

typedef unsigned long word;

#if defined(__x86_64__)

enum { NR_read = 0, NR_write = 1, NR_close = 3, NR_ioctl = 16, NR_clone = 56, NR_execve = 59, NR_exit = 60,
       NR_wait4 = 61, NR_uname = 63, NR_mount = 165, NR_reboot = 169, NR_openat = 257, NR_mkdirat = 258,
       NR_dup3 = 292, NR_finit_module = 313 };

__asm__(".globl _start\n_start:\n\txor %ebp, %ebp\n\tand $-16, %rsp\n\tcall first\n\thlt\n");

static long call(long nr, word a, word b, word c, word d, word e)
{
	long result;
	register word r10 __asm__("r10") = d;
	register word r8 __asm__("r8") = e;

	__asm__ volatile("syscall" : "=a"(result) : "a"(nr), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8)
			 : "rcx", "r11", "memory");
	return result;
}

#elif defined(__i386__)

enum { NR_exit = 1, NR_read = 3, NR_write = 4, NR_close = 6, NR_execve = 11, NR_mount = 21, NR_ioctl = 54,
       NR_reboot = 88, NR_wait4 = 114, NR_clone = 120, NR_uname = 122, NR_openat = 295, NR_mkdirat = 296,
       NR_dup3 = 330, NR_finit_module = 350 };

__asm__(".globl _start\n_start:\n\txor %ebp, %ebp\n\tand $-16, %esp\n\tcall first\n\thlt\n");

static long call(long nr, word a, word b, word c, word d, word e)
{
	long result;

	__asm__ volatile("int $0x80" : "=a"(result) : "a"(nr), "b"(a), "c"(b), "d"(c), "S"(d), "D"(e) : "memory");
	return result;
}

#elif defined(__aarch64__) || defined(__riscv) && __riscv_xlen == 64

enum { NR_dup3 = 24, NR_ioctl = 29, NR_mkdirat = 34, NR_mount = 40, NR_openat = 56, NR_close = 57, NR_read = 63,
       NR_write = 64, NR_exit = 93, NR_reboot = 142, NR_uname = 160, NR_clone = 220, NR_execve = 221,
       NR_wait4 = 260, NR_finit_module = 273 };

#ifdef __aarch64__

__asm__(".globl _start\n_start:\n\tmov x29, #0\n\tmov x30, #0\n\tbl first\n");

static long call(long nr, word a, word b, word c, word d, word e)
{
	register long x8 __asm__("x8") = nr;
	register word x0 __asm__("x0") = a;
	register word x1 __asm__("x1") = b;
	register word x2 __asm__("x2") = c;
	register word x3 __asm__("x3") = d;
	register word x4 __asm__("x4") = e;

	__asm__ volatile("svc #0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4) : "memory");
	return x0;
}

#else

/* The linker shortens addresses to offsets from gp, so gp has to be right before anything else. */
__asm__(".globl _start\n_start:\n\t.option push\n\t.option norelax\n\tla gp, __global_pointer$\n\t.option pop\n"
	"\tandi sp, sp, -16\n\tcall first\n");

static long call(long nr, word a, word b, word c, word d, word e)
{
	register long a7 __asm__("a7") = nr;
	register word a0 __asm__("a0") = a;
	register word a1 __asm__("a1") = b;
	register word a2 __asm__("a2") = c;
	register word a3 __asm__("a3") = d;
	register word a4 __asm__("a4") = e;

	__asm__ volatile("ecall" : "+r"(a0) : "r"(a7), "r"(a1), "r"(a2), "r"(a3), "r"(a4) : "memory");
	return a0;
}

#endif
#else
#error "the boot test's first program does not know this architecture"
#endif

enum { O_RDONLY = 0, O_RDWR = 2, AT_FDCWD = -100, SIGCHLD = 17, TCSBRK = 0x5409, DRAIN = 1 };

static long openat(const char *path, int flags) { return call(NR_openat, AT_FDCWD, (word)path, flags, 0, 0); }
static void mkdir(const char *path) { call(NR_mkdirat, AT_FDCWD, (word)path, 0755, 0, 0); }

/* A line is put together first and written at once, so that the kernel's own messages fall between lines. */
static char line[1024];
static word used;

static void say(const char *text)
{
	while (*text && used < sizeof(line) - 1)
		line[used++] = *text++;
}

static void say_number(long number)
{
	char digits[24];
	int i = sizeof(digits);
	word rest = number < 0 ? -(word)number : (word)number;

	digits[--i] = 0;
	do
		digits[--i] = '0' + rest % 10;
	while (rest /= 10);
	if (number < 0)
		digits[--i] = '-';
	say(digits + i);
}

static void end_line(void)
{
	line[used++] = '\n';
	call(NR_write, 1, (word)line, used, 0, 0);
	call(NR_ioctl, 1, TCSBRK, DRAIN, 0, 0);
	used = 0;
}

static void mount(const char *type, const char *where)
{
	long result;

	mkdir(where);
	result = call(NR_mount, (word)type, (word)where, (word)type, 0, 0);
	if (result < 0) {
		say("kbuild: mount ");
		say(where);
		say(" errno ");
		say_number(-result);
		end_line();
	}
}

/* Reads a whole file and ends it with a zero; its length, or a negative errno. */
static long read_file(const char *path, char *into, word size)
{
	long fd = openat(path, O_RDONLY), got, total = 0;

	if (fd < 0)
		return fd;
	while ((got = call(NR_read, fd, (word)(into + total), size - 1 - total, 0, 0)) > 0)
		total += got;
	call(NR_close, fd, 0, 0, 0, 0);
	into[total] = 0;
	return got < 0 ? got : total;
}

/* Cuts the text at the first of that character; what follows, or the end of the text. */
static char *cut(char *text, char at)
{
	while (*text && *text != at)
		text++;
	if (*text)
		*text++ = 0;
	return text;
}

/* The six fields of struct new_utsname. */
static char uts[6][65];

static void banner(void)
{
	call(NR_uname, (word)uts, 0, 0, 0, 0);
	say("kbuild: booted ");
	say(uts[0]);
	say(" ");
	say(uts[2]);
	say(" ");
	say(uts[4]);
	say(" ");
	say(uts[3]);
	end_line();
}

static char modules[64 * 1024];
static long loaded, refused;

static void load(const char *path, const char *parameters)
{
	long fd = openat(path, O_RDONLY);
	long result = fd < 0 ? fd : call(NR_finit_module, fd, (word)parameters, 0, 0, 0);

	if (fd >= 0)
		call(NR_close, fd, 0, 0, 0, 0);
	say("kbuild: module ");
	say(path);
	if (result < 0) {
		refused++;
		say(" errno ");
		say_number(-result);
	} else {
		loaded++;
		say(" loaded");
	}
	end_line();
}

static void load_modules(void)
{
	char *at = modules;

	if (read_file("/run/modules", modules, sizeof(modules)) < 0)
		return;
	while (*at) {
		char *path = at;
		char *parameters;

		at = cut(at, '\n');
		parameters = cut(path, ' ');
		if (*path)
			load(path, parameters);
	}
}

static char arguments[32 * 1024];
static char *argv[256];
static char *environment[] = { "PATH=/run:/usr/bin:/bin:/usr/sbin:/sbin", "HOME=/", "TERM=dumb", 0 };

static void run_program(void)
{
	char *at = arguments;
	int status = 0, argc = 0;
	long child, fd = openat("/run/program", O_RDONLY);

	if (fd < 0)
		return;
	call(NR_close, fd, 0, 0, 0, 0);
	argv[argc++] = "/run/program";
	read_file("/run/program.args", arguments, sizeof(arguments));
	while (*at && argc < 255) {
		argv[argc++] = at;
		at = cut(at, '\n');
	}
	child = call(NR_clone, SIGCHLD, 0, 0, 0, 0);
	if (child == 0) {
		long failure = call(NR_execve, (word)argv[0], (word)argv, (word)environment, 0, 0);

		say("kbuild: program not started, errno ");
		say_number(-failure);
		end_line();
		call(NR_exit, 127, 0, 0, 0, 0);
	}
	/* Orphans of the program fall to us as well; only its own end counts. */
	while (child > 0 && call(NR_wait4, -1, (word)&status, 0, 0, 0) != child)
		;
	say("kbuild: program ");
	if (child < 0) {
		say("not started, errno ");
		say_number(-child);
	} else if (status & 0x7f) {
		say("killed by signal ");
		say_number(status & 0x7f);
	} else {
		say("exit ");
		say_number((status >> 8) & 0xff);
	}
	end_line();
}

__attribute__((used, noreturn)) void first(void)
{
	long fd;

	mount("devtmpfs", "/dev");
	fd = openat("/dev/console", O_RDWR);
	if (fd >= 0) {
		call(NR_dup3, fd, 0, 0, 0, 0);
		call(NR_dup3, fd, 1, 0, 0, 0);
		call(NR_dup3, fd, 2, 0, 0, 0);
	}
	mount("proc", "/proc");
	mount("sysfs", "/sys");
	banner();
	load_modules();
	run_program();
	say("kbuild: done, modules loaded ");
	say_number(loaded);
	say(", refused ");
	say_number(refused);
	end_line();
	/* RESTART rather than POWER_OFF: every machine can, and QEMU's -no-reboot makes an end of it. */
	call(NR_reboot, 0xfee1dead, 672274793, 0x01234567, 0, 0);
	for (;;)
		call(NR_exit, 0, 0, 0, 0, 0);
}
