/* Run by the boot test after the module is loaded: reads /dev/${moduleName}, writes to it, reads again. Its argument is the line expected first. */
#[[#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

]]#static int gives(const char *expected)
{
	char line[128];
	int device = open("/dev/${moduleName}", O_RDONLY);
	ssize_t length = device < 0 ? -1 : read(device, line, sizeof(line) - 1);

	if (length < 0) {
		perror("/dev/${moduleName}");
		return 0;
	}
	close(device);
	line[length] = '\0';
	line[strcspn(line, "\n")] = '\0';
	printf("/dev/${moduleName} gives '%s', expected '%s'\n", line, expected);
	return strcmp(line, expected) == 0;
}

static int take(const char *line)
{
	int device = open("/dev/${moduleName}", O_WRONLY);
	ssize_t length = device < 0 ? -1 : write(device, line, strlen(line));

	if (length != (ssize_t)strlen(line)) {
		perror("/dev/${moduleName}");
		return 0;
	}
	return close(device) == 0;
}

int main(int count, char **arguments)
{
	return count == 2 && gives(arguments[1]) && take("good night") && gives("good night") ? 0 : 1;
}
