// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts;

import java.util.Optional;
import org.eclipse.emf.ecore.EObject;

/** Tells where elements are written, so that scripts can cite the line beside each command. */
@FunctionalInterface
public interface SourceLines {

    /** Knows no line of any element; used where a model has no text. */
    SourceLines NONE = element -> Optional.empty();

    /**
     * Returns file and line of an element: {@code sunday.ldom:21}. The file is relative to the model's folder, with slashes, so that
     * the same model gives the same scripts on every machine.
     */
    Optional<String> of(EObject element);
}
