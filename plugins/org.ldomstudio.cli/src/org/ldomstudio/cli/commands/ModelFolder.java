// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.cli.commands;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ldomstudio.cli.input.InputFile;

/** The deepest folder that holds all files of a model: settings are looked for from it upwards, and scripts name files relative to it. */
final class ModelFolder {

    private final Optional<Path> path;
    private final Map<String, String> relativeNames = new HashMap<>();

    private ModelFolder(Optional<Path> path) {
        this.path = path;
    }

    static ModelFolder of(List<InputFile> files) {
        Optional<Path> common = Optional.empty();
        for (InputFile file : files) {
            Optional<Path> parent =
                    file.path().map(each -> each.toAbsolutePath().normalize().getParent());
            if (parent.isPresent()) {
                common = Optional.of(common.isEmpty() ? parent.get() : common(common.get(), parent.get()));
            }
        }
        ModelFolder folder = new ModelFolder(common);
        for (InputFile file : files) {
            file.path()
                    .ifPresent(each -> folder.relativeNames.put(
                            file.name(),
                            folder.path
                                    .orElseThrow()
                                    .relativize(each.toAbsolutePath().normalize())
                                    .toString()
                                    .replace('\\', '/')));
        }
        return folder;
    }

    /** Returns the folder; empty when the model comes from standard input alone. */
    Optional<Path> path() {
        return path;
    }

    /** Returns the name of a file relative to the folder, with slashes. */
    String relative(String name) {
        return relativeNames.getOrDefault(name, name);
    }

    private static Path common(Path a, Path b) {
        Path common = a;
        while (!b.startsWith(common)) {
            common = common.getParent();
        }
        return common;
    }
}
