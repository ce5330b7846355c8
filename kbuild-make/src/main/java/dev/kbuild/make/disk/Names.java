package dev.kbuild.make.disk;

/** File names as text, without asking the disk. */
final class Names {
    private Names() {}

    static String resolve(String directory, String path) {
        if (path.startsWith("/")) {
            return path;
        }
        if (path.isEmpty() || path.equals(".")) {
            return directory;
        }
        return directory.endsWith("/") ? directory + path : directory + '/' + path;
    }

    /** Takes away empty and {@code .} components and a trailing slash; keeps {@code ..}, which links can make mean anything. */
    static String tidy(String absolute) {
        if (isTidy(absolute)) {
            return absolute;
        }
        StringBuilder out = new StringBuilder(absolute.length());
        int at = 0;
        while (at < absolute.length()) {
            int slash = absolute.indexOf('/', at);
            int end = slash < 0 ? absolute.length() : slash;
            boolean dot = end == at + 1 && absolute.charAt(at) == '.';
            if (end > at && !dot) {
                out.append('/').append(absolute, at, end);
            }
            at = end + 1;
        }
        return out.length() == 0 ? "/" : out.toString();
    }

    private static boolean isTidy(String path) {
        int length = path.length();
        if (length > 1 && path.charAt(length - 1) == '/') {
            return false;
        }
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            if (i + 1 < length) {
                char next = path.charAt(i + 1);
                if (next == '/' || next == '.' && (i + 2 == length || path.charAt(i + 2) == '/')) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Resolves {@code ..} as if no directory were a link; good enough to say below which root a name stands. */
    static String withoutParents(String tidy) {
        if (!tidy.contains("/..")) {
            return tidy;
        }
        StringBuilder out = new StringBuilder(tidy.length());
        for (String part : tidy.substring(1).split("/")) {
            if (part.equals("..")) {
                out.setLength(Math.max(0, out.lastIndexOf("/")));
            } else {
                out.append('/').append(part);
            }
        }
        return out.length() == 0 ? "/" : out.toString();
    }

    static boolean isBelow(String path, String root) {
        return root.equals("/") || path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }

    static String parent(String tidy) {
        int slash = tidy.lastIndexOf('/');
        return slash <= 0 ? "/" : tidy.substring(0, slash);
    }

    static String last(String tidy) {
        return tidy.substring(tidy.lastIndexOf('/') + 1);
    }
}
