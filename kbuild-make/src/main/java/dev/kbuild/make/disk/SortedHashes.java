package dev.kbuild.make.disk;

/** Hashes in ascending order, as a kept file has them, so that one of many entries is found by looking at a few. */
public interface SortedHashes {
    /** How many there are. */
    int size();

    /** The one in that place. */
    int hash(int number);

    /** The first place of that hash, or of the next larger one; {@link #size()} when there is neither. */
    default int first(int wanted) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (hash(middle) < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
