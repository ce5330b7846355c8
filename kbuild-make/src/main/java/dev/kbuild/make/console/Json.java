package dev.kbuild.make.console;

/** A JSON object being written; text is bytes, and those beyond ASCII are escaped. */
final class Json {
  private final StringBuilder out = new StringBuilder("{");

  Json with(String name, String value) {
    name(name);
    string(value);
    return this;
  }

  Json with(String name, long value) {
    name(name);
    out.append(value);
    return this;
  }

  Json with(String name, Iterable<String> values) {
    name(name);
    out.append('[');
    boolean first = true;
    for (String value : values) {
      if (!first) {
        out.append(',');
      }
      first = false;
      string(value);
    }
    out.append(']');
    return this;
  }

  private void name(String name) {
    if (out.length() > 1) {
      out.append(',');
    }
    string(name);
    out.append(':');
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append("\\u").append(Character.forDigit(c >> 12, 16)).append(Character.forDigit(c >> 8 & 15, 16))
            .append(Character.forDigit(c >> 4 & 15, 16)).append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  @Override
  public String toString() {
    return out + "}";
  }
}
