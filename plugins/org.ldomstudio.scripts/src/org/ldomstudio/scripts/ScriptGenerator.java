// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.ArrayList;
import java.util.List;
import org.ldomstudio.scripts.GeneratedFiles.Omission;

/** Writes the scripts, runbooks and playbooks of a model. */
public final class ScriptGenerator {

    private ScriptGenerator() {}

    /**
     * Generates all files of a request. The same model gives the same bytes on every machine.
     *
     * <p>A model with errors gives no file unless the request forces it; then what an error concerns is left out, and every file says so
     * at its top.
     */
    public static GeneratedFiles generate(ScriptRequest request) {
        if (!request.errors().isEmpty() && !request.force()) {
            return new GeneratedFiles(List.of(), List.of(new Omission("everything", "", "the model has "
                    + request.errors().size() + " errors. Mend them, or use --force to generate what they do not concern.")));
        }
        List<GeneratedFile> files = new ArrayList<>();
        List<Omission> omissions = new ArrayList<>();
        return new GeneratedFiles(files, omissions);
    }
}
