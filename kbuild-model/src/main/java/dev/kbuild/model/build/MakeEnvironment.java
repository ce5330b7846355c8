package dev.kbuild.model.build;

import java.util.Map;
import java.util.Set;

/**
 * The environment make is given: the user's, less everything that would make a build differ from one machine to the next.
 * What Documentation/kbuild/kbuild.rst lets one set there is given as a make variable here.
 */
final class MakeEnvironment {

    private static final Set<String> NAMES = Set.of(
            "GNUMAKEFLAGS", "MFLAGS", "ARCH", "SUBARCH", "SRCARCH", "CROSS_COMPILE", "CROSS32_COMPILE", "CROSS_COMPILE_COMPAT", "LLVM", "LLVM_IAS",
            "CC", "CXX", "CPP", "AS", "LD", "AR", "NM", "STRIP", "OBJCOPY", "OBJDUMP", "READELF", "PAHOLE", "RUSTC", "HOSTCC", "HOSTCXX",
            "CFLAGS", "CPPFLAGS", "CXXFLAGS", "LDFLAGS", "KCPPFLAGS", "KAFLAGS", "KCFLAGS", "KRUSTFLAGS",
            "AFLAGS_MODULE", "AFLAGS_KERNEL", "CFLAGS_MODULE", "CFLAGS_KERNEL", "RUSTFLAGS_MODULE", "RUSTFLAGS_KERNEL", "LDFLAGS_MODULE",
            "HOSTCFLAGS", "HOSTCXXFLAGS", "HOSTRUSTFLAGS", "HOSTLDFLAGS", "HOSTLDLIBS", "USERCFLAGS", "USERLDFLAGS",
            "LOCALVERSION", "MODLIB", "CF", "ALLSOURCE_ARCHS", "LANGUAGE", "V", "O", "M", "C", "W");

    private static final Set<String> PREFIXES = Set.of("MAKE", "KBUILD_", "KCONFIG_", "INSTALL_", "LC_");

    private MakeEnvironment() {}

    /** Cleans it in place; messages come in English, because they are read. */
    static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith));
        environment.put("LANG", "C");
    }
}
