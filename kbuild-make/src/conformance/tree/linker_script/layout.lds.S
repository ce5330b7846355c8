#include "inc.h"
SECTIONS { . = START; .text : { *(.text) } }
