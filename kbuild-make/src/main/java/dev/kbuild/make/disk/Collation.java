package dev.kbuild.make.disk;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;

/** The order in which glob(3) gives file names: strcoll(3)'s, which depends on the locale. For several threads. */
public final class Collation {
    /** By bytes: the order in the locales C, POSIX and C.UTF-8. */
    public static final Comparator<String> BYTES = Comparator.naturalOrder();

    /** ASCII punctuation as glibc's ISO 14651 table orders it, before digits and letters. */
    private static final String PUNCTUATION = "_-,;:!?/.`^~'\"()[]{}@$*\\&#%+<=>|";

    /** The locale asked about last, since all makes of a run mostly have the same. */
    private volatile Known last = new Known("", BYTES);

    private record Known(String locale, Comparator<String> order) {}

    /**
     * The order that LC_ALL, LC_COLLATE or LANG asks for, if the machine has that locale; otherwise by bytes, as glibc does.
     *
     * <p>In languages' locales, names of ASCII are ordered as glibc orders them. Other characters sort after them by code point, which is not
     * always what glibc does.
     */
    public Comparator<String> of(Map<String, String> environment) {
        for (String variable : new String[] {"LC_ALL", "LC_COLLATE", "LANG"}) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                return ofLocale(locale);
            }
        }
        return BYTES;
    }

    private Comparator<String> ofLocale(String locale) {
        if (locale.equals("C") || locale.equals("POSIX") || locale.startsWith("C.")) {
            return BYTES;
        }
        Known known = last;
        if (!known.locale.equals(locale)) {
            known = new Known(locale, isInstalled(locale) ? LANGUAGE : BYTES);
            last = known;
        }
        return known.order;
    }

    private static boolean isInstalled(String locale) {
        int dot = locale.indexOf('.');
        String codeset = dot < 0 ? "" : '.' + locale.substring(dot + 1).replace("-", "").toLowerCase(java.util.Locale.ROOT);
        String normal = (dot < 0 ? locale : locale.substring(0, dot)) + codeset;
        Disk disk = RealDisk.at("/usr/lib/locale");
        if (locale.indexOf('/') >= 0 || disk.isDirectory(normal) || disk.isDirectory(locale)) {
            return locale.indexOf('/') < 0;
        }
        try {
            return new String(disk.read("locale-archive"), StandardCharsets.ISO_8859_1).contains(normal + '\0');
        } catch (DiskException none) {
            return false;
        }
    }

    /** Letters without regard to case first; then case, small letters before capitals. */
    private static final class Language implements Comparator<String> {
        @Override
        public int compare(String a, String b) {
            int length = Math.min(a.length(), b.length());
            for (int i = 0; i < length; i++) {
                int difference = weight(a.charAt(i)) - weight(b.charAt(i));
                if (difference != 0) {
                    return difference;
                }
            }
            return a.length() != b.length() ? a.length() - b.length() : b.compareTo(a);
        }
    }

    static final Comparator<String> LANGUAGE = new Language();

    private static int weight(char c) {
        if (c >= 'A' && c <= 'Z') {
            return 0x200 + c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return 0x200 + c - 'a';
        }
        if (c >= '0' && c <= '9') {
            return 0x100 + c;
        }
        int punctuation = PUNCTUATION.indexOf(c);
        return punctuation >= 0 ? punctuation + 1 : c < 0x80 ? 0 : 0x300 + c;
    }
}
