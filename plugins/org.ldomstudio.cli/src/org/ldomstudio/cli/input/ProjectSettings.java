// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ldomstudio.cli.run.Trouble;
import org.ldomstudio.report.text.Texts;
import org.ldomstudio.rules.SeveritySettings;

/**
 * The severities of a project.
 *
 * @param name name of the file for messages
 * @param text content of the file
 * @param settings what it says
 */
public record ProjectSettings(String name, String text, SeveritySettings settings) {

    /**
     * Reads the nearest settings file upwards from a folder; empty when there is none.
     *
     * @param folder where to begin
     * @param directory the working directory, which names are relative to
     * @throws Trouble when the file cannot be read
     */
    public static Optional<ProjectSettings> nearest(Path folder, Path directory) {
        for (Path each = folder.toAbsolutePath().normalize(); each != null; each = each.getParent()) {
            Path file = each.resolve(SeveritySettings.FILE_NAME);
            if (Files.isRegularFile(file)) {
                return Optional.of(read(file, directory));
            }
        }
        return Optional.empty();
    }

    private static ProjectSettings read(Path file, Path directory) {
        String name = (file.startsWith(directory) ? directory.relativize(file) : file)
                .toString()
                .replace('\\', '/');
        try {
            String text = Files.readString(file);
            return new ProjectSettings(name, text, SeveritySettings.parse(text));
        } catch (CharacterCodingException e) {
            throw new Trouble(Texts.printable(name) + " cannot be read: it is not UTF-8 text.", e);
        } catch (IOException e) {
            throw new Trouble(Texts.printable(name) + " cannot be read: " + e.getMessage(), e);
        }
    }
}
