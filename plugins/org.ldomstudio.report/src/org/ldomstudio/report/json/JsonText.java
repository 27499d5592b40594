// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.report.json;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Builds a JSON text: indented by two blanks, fields in the order of the calls, absent values as null.
 *
 * <p>Numbers that are whole are written as whole numbers, others rounded to twelve significant digits: more than any figure deserves, and
 * the noise of the last binary digits stays out of the text.
 */
public final class JsonText {

    private static final MathContext PRECISION = new MathContext(12);
    private static final double LARGEST_EXACT = 9_007_199_254_740_992.0;

    private final StringWriter text = new StringWriter();
    private final JsonWriter writer = new JsonWriter(text);

    private JsonText() {
        writer.setIndent("  ");
        writer.setHtmlSafe(false);
    }

    /** Returns the text of one object, with a line end. */
    public static String object(Consumer<JsonText> content) {
        JsonText json = new JsonText();
        json.braces(content);
        return json.text.append('\n').toString();
    }

    /** Writes a text. */
    public JsonText field(String name, String value) {
        return name(name).put(value);
    }

    /** Writes a text or null. */
    public JsonText field(String name, Optional<String> value) {
        return value.isPresent() ? field(name, value.get()) : nullField(name);
    }

    /** Writes yes or no. */
    public JsonText field(String name, boolean value) {
        name(name);
        return io(() -> writer.value(value));
    }

    /** Writes a whole number. */
    public JsonText field(String name, long value) {
        name(name);
        return io(() -> writer.value(value));
    }

    /**
     * Writes a number.
     *
     * @throws IllegalArgumentException for NaN and the infinities, which JSON does not have
     */
    public JsonText field(String name, double value) {
        return name(name).number(value);
    }

    /** Writes a number or null. */
    public JsonText field(String name, OptionalDouble value) {
        return value.isPresent() ? field(name, value.getAsDouble()) : nullField(name);
    }

    /** Writes null. */
    public JsonText nullField(String name) {
        return name(name).put(null);
    }

    /** Writes an object. */
    public JsonText object(String name, Consumer<JsonText> content) {
        return name(name).braces(content);
    }

    /** Writes an object or null. */
    public <T> JsonText object(String name, Optional<T> value, Consumer<T> content) {
        return value.isPresent() ? object(name, json -> content.accept(value.get())) : nullField(name);
    }

    /** Writes a list of objects. */
    public <T> JsonText objects(String name, Collection<T> values, Consumer<T> content) {
        name(name);
        io(writer::beginArray);
        values.forEach(value -> braces(json -> content.accept(value)));
        return io(writer::endArray);
    }

    /** Writes a list of texts. */
    public JsonText texts(String name, Collection<String> values) {
        name(name);
        io(writer::beginArray);
        values.forEach(this::put);
        return io(writer::endArray);
    }

    /** Writes a list of texts or null. */
    public JsonText texts(String name, Optional<? extends Collection<String>> values) {
        return values.isPresent() ? texts(name, values.get()) : nullField(name);
    }

    private JsonText name(String name) {
        return io(() -> writer.name(name));
    }

    private JsonText put(@Nullable String value) {
        return io(() -> writer.value(value));
    }

    private JsonText number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        if (value == Math.rint(value) && Math.abs(value) <= LARGEST_EXACT) {
            return io(() -> writer.value((long) value));
        }
        BigDecimal rounded = new BigDecimal(value).round(PRECISION).stripTrailingZeros();
        if (rounded.scale() <= 0 && Math.abs(value) <= LARGEST_EXACT) {
            return io(() -> writer.value(rounded.longValueExact()));
        }
        return io(() -> writer.value(rounded));
    }

    private JsonText braces(Consumer<JsonText> content) {
        io(writer::beginObject);
        content.accept(this);
        return io(writer::endObject);
    }

    private JsonText io(Output output) {
        try {
            output.write();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Output {
        void write() throws IOException;
    }
}
