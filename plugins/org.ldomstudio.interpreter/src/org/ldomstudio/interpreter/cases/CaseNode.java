// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One value of a case file with its place, so that a mistake can be named: {@code cases[3].inputs.links[0].id}.
 *
 * @param value the value
 * @param place where it stands
 */
record CaseNode(JsonElement value, String place) {

    /** Returns the value of a key. */
    CaseNode get(String key) throws CaseFileException {
        return optional(key).orElseThrow(() -> new CaseFileException(place, "\"" + key + "\" is missing"));
    }

    /** Returns the value of a key; empty when it is absent or null. */
    Optional<CaseNode> optional(String key) throws CaseFileException {
        JsonElement element = object().get(key);
        return element == null || element.isJsonNull()
                ? Optional.empty()
                : Optional.of(new CaseNode(element, place.isEmpty() ? key : place + "." + key));
    }

    /** Returns the keys of an object, in written order. */
    List<String> keys() throws CaseFileException {
        return List.copyOf(object().keySet());
    }

    /** Returns the elements of a list. */
    List<CaseNode> elements() throws CaseFileException {
        if (!value.isJsonArray()) {
            throw wrong("a list");
        }
        List<CaseNode> elements = new ArrayList<>();
        for (JsonElement element : value.getAsJsonArray()) {
            elements.add(new CaseNode(element, place + "[" + elements.size() + "]"));
        }
        return elements;
    }

    /** Returns the elements of a list that may be absent. */
    List<CaseNode> elements(String key) throws CaseFileException {
        Optional<CaseNode> list = optional(key);
        return list.isPresent() ? list.get().elements() : List.of();
    }

    String text() throws CaseFileException {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw wrong("a text");
        }
        return value.getAsString();
    }

    boolean truth() throws CaseFileException {
        if (!isBoolean()) {
            throw wrong("true or false");
        }
        return value.getAsBoolean();
    }

    boolean truth(String key) throws CaseFileException {
        Optional<CaseNode> node = optional(key);
        return node.isPresent() && node.get().truth();
    }

    /** Returns a finite number. */
    double number() throws CaseFileException {
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isNumber()) {
            throw wrong("a number");
        }
        double number = value.getAsDouble();
        if (!Double.isFinite(number)) {
            throw new CaseFileException(place, "the number is too large");
        }
        return number;
    }

    /** Returns a number that is not negative. */
    double amount() throws CaseFileException {
        double number = number();
        if (number < 0) {
            throw new CaseFileException(place, "the number must not be negative");
        }
        return number;
    }

    double amount(String key) throws CaseFileException {
        return get(key).amount();
    }

    double amount(String key, double absent) throws CaseFileException {
        Optional<CaseNode> node = optional(key);
        return node.isPresent() ? node.get().amount() : absent;
    }

    OptionalDouble optionalNumber(String key) throws CaseFileException {
        Optional<CaseNode> node = optional(key);
        return node.isPresent() ? OptionalDouble.of(node.get().number()) : OptionalDouble.empty();
    }

    boolean isBoolean() {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
    }

    boolean isText() {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    }

    boolean isList() {
        return value.isJsonArray();
    }

    boolean isObject() {
        return value.isJsonObject();
    }

    CaseFileException wrong(String needed) {
        String is = value.toString();
        return new CaseFileException(
                place, needed + " is needed, not " + (is.length() > 60 ? is.substring(0, 57) + "..." : is));
    }

    private JsonObject object() throws CaseFileException {
        if (!value.isJsonObject()) {
            throw wrong("an object");
        }
        return value.getAsJsonObject();
    }
}
