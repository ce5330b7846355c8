package dev.kbuild.make.disk;

/** One component of a file name pattern: {@code *}, {@code ?}, {@code [...]} and backslash, as in fnmatch(3). */
final class Wildcard {
    private final String pattern;

    Wildcard(String pattern) {
        this.pattern = pattern;
    }

    /** Whether there is anything to match: a star, a question mark, or a bracket that is closed. */
    static boolean isMagic(String text) {
        boolean bracket = false;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '*', '?' -> {
                    return true;
                }
                case '\\' -> i++;
                case '[' -> bracket = true;
                case ']' -> {
                    if (bracket) {
                        return true;
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /** The text with backslashes taken away that quote the next character. */
    static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\\' && i + 1 < text.length()) {
                i++;
            }
            out.append(text.charAt(i));
        }
        return out.toString();
    }

    /** Whether the whole name matches; a leading dot must be written out. */
    boolean matches(String name) {
        if (name.startsWith(".") && !pattern.startsWith(".") && !pattern.startsWith("\\.")) {
            return false;
        }
        return matches(0, name, 0);
    }

    private boolean matches(int start, String name, int from) {
        int p = start;
        int n = from;
        while (p < pattern.length()) {
            char c = pattern.charAt(p);
            if (c == '*') {
                while (p < pattern.length() && pattern.charAt(p) == '*') {
                    p++;
                }
                for (int rest = n; rest <= name.length(); rest++) {
                    if (matches(p, name, rest)) {
                        return true;
                    }
                }
                return false;
            }
            if (n >= name.length()) {
                return false;
            }
            if (c == '[') {
                int end = bracketEnd(p);
                if (end > 0) {
                    if (!inBracket(p + 1, end, name.charAt(n))) {
                        return false;
                    }
                    p = end + 1;
                    n++;
                    continue;
                }
            } else if (c == '?') {
                p++;
                n++;
                continue;
            } else if (c == '\\' && p + 1 < pattern.length()) {
                c = pattern.charAt(++p);
            }
            if (c != name.charAt(n)) {
                return false;
            }
            p++;
            n++;
        }
        return n == name.length();
    }

    /** Where the bracket that opens at {@code open} is closed; -1 when it is not, and then it stands for itself. */
    private int bracketEnd(int open) {
        int at = open + 1;
        if (at < pattern.length() && (pattern.charAt(at) == '!' || pattern.charAt(at) == '^')) {
            at++;
        }
        for (boolean first = true; at < pattern.length(); first = false, at++) {
            char c = pattern.charAt(at);
            if (c == ']' && !first) {
                return at;
            }
            if (c == '\\') {
                at++;
            } else if (c == '[' && at + 1 < pattern.length() && pattern.charAt(at + 1) == ':') {
                int close = pattern.indexOf(":]", at + 2);
                if (close > 0) {
                    at = close + 1;
                }
            }
        }
        return -1;
    }

    private boolean inBracket(int start, int end, char c) {
        int at = start;
        boolean negated = pattern.charAt(at) == '!' || pattern.charAt(at) == '^';
        if (negated) {
            at++;
        }
        boolean found = false;
        while (at < end) {
            if (pattern.startsWith("[:", at)) {
                int close = pattern.indexOf(":]", at + 2);
                if (close > 0 && close < end) {
                    found |= isInClass(pattern.substring(at + 2, close), c);
                    at = close + 2;
                    continue;
                }
            }
            if (pattern.charAt(at) == '\\' && at + 1 < end) {
                at++;
            }
            char low = pattern.charAt(at++);
            char high = low;
            if (at + 1 < end && pattern.charAt(at) == '-') {
                at++;
                if (pattern.charAt(at) == '\\' && at + 1 < end) {
                    at++;
                }
                high = pattern.charAt(at++);
            }
            found |= c >= low && c <= high;
        }
        return found != negated;
    }

    private static boolean isInClass(String name, char c) {
        boolean upper = c >= 'A' && c <= 'Z';
        boolean lower = c >= 'a' && c <= 'z';
        boolean digit = c >= '0' && c <= '9';
        boolean graph = c > ' ' && c < 0x7f;
        return switch (name) {
            case "alpha" -> upper || lower;
            case "upper" -> upper;
            case "lower" -> lower;
            case "digit" -> digit;
            case "alnum" -> upper || lower || digit;
            case "xdigit" -> digit || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
            case "space" -> c == ' ' || c >= '\t' && c <= '\r';
            case "blank" -> c == ' ' || c == '\t';
            case "punct" -> graph && !upper && !lower && !digit;
            case "print" -> graph || c == ' ';
            case "graph" -> graph;
            case "cntrl" -> c < ' ' || c == 0x7f;
            default -> false;
        };
    }
}
