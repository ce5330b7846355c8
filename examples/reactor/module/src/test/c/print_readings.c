/* SPDX-License-Identifier: Apache-2.0 */
/* Prints three readings of /dev/thermo byte by byte. */
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int main(void)
{
	unsigned char reading[16];
	int device = open("/dev/thermo", O_RDONLY);

	if (device < 0) {
		perror("/dev/thermo");
		return 1;
	}
	for (int i = 0; i < 3; i++) {
		if (read(device, reading, sizeof(reading)) != sizeof(reading)) {
			perror("/dev/thermo");
			return 1;
		}
		printf("reading ");
		for (unsigned int byte = 0; byte < sizeof(reading); byte++)
			printf("%02x", reading[byte]);
		printf("\n");
	}
	return 0;
}
