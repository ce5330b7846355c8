package dev.kbuild.model.module;

/**
 * A kernel as its modules see it.
 *
 * @param name for people: {@code Linux 6.12.9 (riscv)}
 * @param vermagic as in the modinfo of the kernel's own modules
 * @param symvers what vmlinux and its modules export
 * @param symversComplete the modules' exports are in it, not only vmlinux's
 */
public record KernelAbi(String name, String vermagic, Symvers symvers, boolean symversComplete) {

    /** Whether modules carry the versions of the symbols they use (CONFIG_MODVERSIONS). */
    boolean modversions() {
        return (" " + vermagic + " ").contains(" modversions ");
    }
}
