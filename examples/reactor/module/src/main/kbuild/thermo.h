/* SPDX-License-Identifier: Apache-2.0 OR GPL-2.0 */
#ifndef THERMO_H
#define THERMO_H

#include <linux/types.h>

/* What a read of /dev/thermo gives, once each time. */
struct thermo_reading {
	__le32 sequence;
	__le32 millidegrees;	/* of Celsius, signed */
	__le64 uptime;		/* nanoseconds */
};

#endif
