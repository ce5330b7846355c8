package dev.kbuild.make.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as C reads and writes them. */
final class Decimal {
  private static final Pattern NUMBER = Pattern.compile(
      "\\s*([+-]?)(?:(0[xX](?:[0-9a-fA-F]+\\.?[0-9a-fA-F]*|\\.[0-9a-fA-F]+)(?:[pP][+-]?[0-9]+)?)|((?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)).*",
      Pattern.DOTALL);
  private static final int DIGITS = 6;

  private Decimal() {}

  /** As {@code atof}: the number a text begins with, or 0. */
  static double read(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.matches()) {
      return 0;
    }
    String hexadecimal = number.group(2);
    double value = hexadecimal == null
        ? Double.parseDouble(number.group(3))
        : Double.parseDouble(hexadecimal.matches(".*[pP].*") ? hexadecimal : hexadecimal + "p0");
    return number.group(1).equals("-") ? -value : value;
  }

  /** As {@code %g}: six digits, without zeros at their end. */
  static String write(double number) {
    if (number == 0 || Double.isInfinite(number)) {
      return number == 0 ? "0" : number > 0 ? "inf" : "-inf";
    }
    BigDecimal rounded = new BigDecimal(number).round(new MathContext(DIGITS)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent >= -4 && exponent < DIGITS) {
      return rounded.toPlainString();
    }
    return rounded.movePointLeft(exponent).stripTrailingZeros().toPlainString() + String.format("e%+03d", exponent);
  }
}
