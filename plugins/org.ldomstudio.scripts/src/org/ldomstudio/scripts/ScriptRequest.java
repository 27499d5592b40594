// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.List;
import java.util.Set;
import org.ldomstudio.model.view.SiteState;

/**
 * What to generate.
 *
 * @param site the state that the files describe
 * @param formats what plans are written as
 * @param force whether to generate what is not concerned although the model has errors
 * @param errors the errors of the model
 * @param predictions what the simulation predicts for the steps
 * @param lines where elements are written
 */
public record ScriptRequest(
        SiteState site,
        Set<ScriptFormat> formats,
        boolean force,
        List<ElementError> errors,
        StepPredictions predictions,
        SourceLines lines) {

    public ScriptRequest {
        formats = Set.copyOf(formats);
        errors = List.copyOf(errors);
    }
}
