// SPDX-License-Identifier: Apache-2.0
int pair_second(void);

int pair_second(void)
{
	return 0;
}
