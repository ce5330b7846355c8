echo more >>tools/from
