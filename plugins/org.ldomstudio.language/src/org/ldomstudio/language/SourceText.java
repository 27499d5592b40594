// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;

/**
 * The text of one file before it is parsed.
 *
 * @param name name of the file for messages, as the user gave it
 * @param uri identity of the file
 * @param text the text; where bytes could not be decoded it has replacement characters
 * @param problem why the text cannot be trusted or is not parsed at all
 */
public record SourceText(String name, URI uri, String text, Optional<Problem> problem) {

    /** Largest file that is read, in bytes. */
    public static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    /**
     * What is wrong with the bytes of a file.
     *
     * @param offset where in the text
     * @param message what is wrong
     * @param hint what to do
     * @param readable whether the rest can be parsed all the same
     */
    public record Problem(int offset, String message, String hint, boolean readable) {}

    /** Makes the text of a file that exists only in memory. */
    public static SourceText inMemory(String name, String text) {
        return new SourceText(
                name, URI.createURI("memory:/").appendSegments(name.split("/", -1)), text, Optional.empty());
    }

    /**
     * Decodes the bytes of a file. The language is written in UTF-8; a byte order mark is accepted.
     *
     * @param name name for messages
     * @param path the file
     * @param bytes its content
     */
    public static SourceText decode(String name, Path path, byte[] bytes) {
        return decode(name, URI.createFileURI(path.toAbsolutePath().normalize().toString()), bytes);
    }

    /** Decodes bytes from anywhere, such as standard input. */
    public static SourceText decode(String name, URI uri, byte[] bytes) {
        Optional<String> refusal = refusal(bytes);
        if (refusal.isPresent()) {
            Problem problem = new Problem(0, name + " " + refusal.get(), "Give a model in plain UTF-8 text.", false);
            return new SourceText(name, uri, "", Optional.of(problem));
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            return new SourceText(name, uri, out.flip().toString(), Optional.empty());
        }
        String hexadecimal = String.format("%02X", bytes[in.position()] & 0xff);
        Problem problem = new Problem(
                out.position(),
                "The byte " + hexadecimal + " here is not UTF-8, so the text may not be what was meant.",
                "Save the file in UTF-8; an editor that shows the characters rightly can do that.",
                true);
        return new SourceText(name, uri, new String(bytes, StandardCharsets.UTF_8), Optional.of(problem));
    }

    private static Optional<String> refusal(byte[] bytes) {
        if (bytes.length > MAXIMUM_BYTES) {
            return Optional.of("is larger than " + MAXIMUM_BYTES / 1024 / 1024 + " MiB and is not read.");
        }
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xfe && bytes[1] == (byte) 0xff
                        || bytes[0] == (byte) 0xff && bytes[1] == (byte) 0xfe)) {
            return Optional.of("is written in UTF-16.");
        }
        for (byte b : bytes) {
            if (b == 0) {
                return Optional.of("is a binary file, not a text.");
            }
        }
        return Optional.empty();
    }
}
