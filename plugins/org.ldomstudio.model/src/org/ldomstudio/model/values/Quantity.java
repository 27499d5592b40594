// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.values;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its unit, maybe a range or a named distribution, such as {@code 32 GiB}, {@code 80..160 MiB/s},
 * {@code 120 MiB/s lognormal 30 %} or {@code 40..100 % triangular 60 %}.
 *
 * @param dimension what it measures; {@link Dimension#UNKNOWN} when a unit is not one of the language or two units do
 *     not fit
 * @param low lower bound in the base unit of the dimension, exact
 * @param high upper bound in the base unit; equal to {@code low} unless it is a range
 * @param spread how it is distributed between or around the bounds
 * @param parameter mode (triangular, in the base unit) or relative spread (lognormal, normal, as a fraction); empty
 *     otherwise
 * @param spelling the text that it was read from
 */
public record Quantity(
        Dimension dimension,
        BigDecimal low,
        BigDecimal high,
        Spread spread,
        Optional<BigDecimal> parameter,
        String spelling) {

    private static final String NUMBER = "(-?\\d+(?:\\.\\d+)?)";
    private static final String UNIT = "([\\p{L}%][\\p{L}\\p{N}_+~#-]*(?:/[\\p{L}]+)?)?";
    private static final Pattern FORM = Pattern.compile(NUMBER + " ?" + UNIT + "(?:\\.\\." + NUMBER + " ?" + UNIT + ")?"
            + "(?: (lognormal|normal|triangular) " + NUMBER + " ?" + UNIT + ")?");

    /**
     * Longest exact number kept; a longer one is cut to this many digits, which no check takes for a sensible value.
     */
    private static final int MAXIMUM_DIGITS = 64;

    /**
     * Reads a quantity from its text. White space between its parts does not matter.
     *
     * @throws IllegalArgumentException when the text is not a number with an optional unit, range and distribution
     */
    public static Quantity valueOf(String text) {
        Matcher form = FORM.matcher(normalizeBlanks(text));
        if (!form.matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is not a number with a unit");
        }
        String lastUnit = Optional.ofNullable(form.group(4))
                .or(() -> Optional.ofNullable(form.group(2)))
                .orElse("");
        String firstUnit = form.group(2) == null ? lastUnit : form.group(2);
        Scale lowScale = Scale.of(firstUnit);
        Scale highScale = Scale.of(lastUnit);
        BigDecimal low = number(form.group(1)).multiply(lowScale.factor());
        boolean range = form.group(3) != null;
        BigDecimal high = range ? number(form.group(3)).multiply(highScale.factor()) : low;
        Dimension dimension = lowScale.dimension() == highScale.dimension() ? lowScale.dimension() : Dimension.UNKNOWN;
        if (form.group(5) == null) {
            return new Quantity(dimension, low, high, range ? Spread.UNIFORM : Spread.FIXED, Optional.empty(), text);
        }
        Spread spread = spread(form.group(5));
        Scale scale =
                Scale.of(form.group(7) == null && spread == Spread.TRIANGULAR ? lastUnit : orEmpty(form.group(7)));
        BigDecimal parameter = number(form.group(6)).multiply(scale.factor());
        Dimension wanted = spread == Spread.TRIANGULAR ? dimension : Dimension.SHARE;
        return new Quantity(
                scale.dimension() == wanted ? dimension : Dimension.UNKNOWN,
                low,
                high,
                spread,
                Optional.of(parameter),
                text);
    }

    /** Makes a fixed quantity of {@code number} units, spelled the way {@code fmt} writes it. */
    public static Quantity of(BigDecimal number, Unit unit) {
        BigDecimal plain = number.stripTrailingZeros();
        String digits = plain.signum() == 0 ? "0" : plain.toPlainString();
        BigDecimal base = number.multiply(unit.factor());
        return new Quantity(
                unit.dimension(), base, base, Spread.FIXED, Optional.empty(), digits + " " + unit.spelling());
    }

    /** Makes a fixed quantity of {@code number} units, spelled the way {@code fmt} writes it. */
    public static Quantity of(long number, Unit unit) {
        return of(BigDecimal.valueOf(number), unit);
    }

    /** Returns the value used when nothing is sampled, in the base unit: middle, mode, median or mean. */
    public BigDecimal nominal() {
        return switch (spread) {
            case FIXED, LOGNORMAL, NORMAL -> low;
            case UNIFORM -> low.add(high).divide(BigDecimal.TWO, MathContext.DECIMAL64);
            case TRIANGULAR -> parameter.orElse(low);
        };
    }

    /** Returns {@link #nominal()} as the nearest double, in the base unit. */
    public double nominalDouble() {
        return nominal().doubleValue();
    }

    /** Returns the nominal value as a whole number of base units, rounded down; saturates at the range of long. */
    public long nominalLong() {
        BigDecimal value = nominal();
        if (value.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) >= 0) {
            return Long.MAX_VALUE;
        }
        if (value.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) <= 0) {
            return Long.MIN_VALUE;
        }
        return value.longValue();
    }

    /** Returns whether it is more than one value. */
    public boolean isUncertain() {
        return spread != Spread.FIXED;
    }

    @Override
    public String toString() {
        return spelling;
    }

    private record Scale(Dimension dimension, BigDecimal factor) {
        static Scale of(String unit) {
            if (unit.isEmpty()) {
                return new Scale(Dimension.NUMBER, BigDecimal.ONE);
            }
            return Unit.of(unit)
                    .map(known -> new Scale(known.dimension(), known.factor()))
                    .orElseGet(() -> new Scale(Dimension.UNKNOWN, BigDecimal.ONE));
        }
    }

    private static BigDecimal number(String digits) {
        return new BigDecimal(digits.length() > MAXIMUM_DIGITS ? digits.substring(0, MAXIMUM_DIGITS) : digits);
    }

    private static Spread spread(String keyword) {
        for (Spread spread : Spread.values()) {
            if (spread.keyword().equals(keyword)) {
                return spread;
            }
        }
        throw new IllegalArgumentException("\"" + keyword + "\" is not a distribution");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** Blanks around range dots and unit slashes are dropped, the rest become single spaces. */
    private static String normalizeBlanks(String text) {
        return text.strip()
                .replace('\u00a0', ' ')
                .replaceAll("\\s*\\.\\.\\s*", "..")
                .replaceAll("\\s*/\\s*", "/")
                .replaceAll("\\s+", " ");
    }
}
