/* SPDX-License-Identifier: Apache-2.0 */
#ifndef KBUILD_PROBE_H
#define KBUILD_PROBE_H

extern const unsigned int kbuild_probe_words[2];

int kbuild_probe_part(int of);
int kbuild_probe_sum(void);

#endif
