// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.interpreter.cases;

import com.google.gson.JsonElement;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of timing cases.
 *
 * @param cases its cases, in written order
 */
public record CaseFile(List<TimingCase> cases) {
    private static final String SHIPPED = "validation-cases.json";
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

    public CaseFile {
        cases = List.copyOf(cases);
    }

    /** Returns the cases that come with the program. */
    public static CaseFile shipped() {
        try (InputStream stream = CaseFile.class.getResourceAsStream(SHIPPED);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (CaseFileException mistake) {
            throw new IllegalStateException("the shipped cases are broken", mistake);
        }
    }

    /**
     * Reads a file of cases.
     *
     * @throws CaseFileException when the text is no JSON or does not follow the format; says where
     * @throws IOException when it cannot be read
     */
    public static CaseFile read(Reader text) throws CaseFileException, IOException {
        CaseNode root = new CaseNode(parse(text), "");
        List<TimingCase> cases = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CaseNode node : root.get("cases").elements()) {
            TimingCase read = CaseReader.read(node);
            if (!ids.add(read.id())) {
                throw new CaseFileException(node.place(), "there is another case \"" + read.id() + "\"");
            }
            cases.add(read);
        }
        return new CaseFile(cases);
    }

    private static JsonElement parse(Reader text) throws CaseFileException, IOException {
        JsonReader reader = new JsonReader(text);
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new CaseFileException("there is more text after the end of the JSON object");
            }
            return element;
        } catch (JsonParseException | MalformedJsonException | NumberFormatException failure) {
            throw new CaseFileException("not JSON" + place(failure));
        }
    }

    /** Gson's own words are for programmers; only the place helps here. */
    private static String place(Exception failure) {
        Matcher place = PLACE.matcher(String.valueOf(failure.getMessage()));
        return place.find() ? ": the mistake is at line " + place.group(1) + ", column " + place.group(2) : "";
    }
}
