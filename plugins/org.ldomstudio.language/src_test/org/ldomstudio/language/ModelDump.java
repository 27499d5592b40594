// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.ldomstudio.model.values.Quantity;

/** Writes all that a model says, whatever its text looks like. */
public final class ModelDump {

    private ModelDump() {}

    /** Returns everything under an object, one line for each feature. */
    public static String of(EObject root) {
        StringBuilder text = new StringBuilder();
        append(root, "", text);
        return text.toString();
    }

    private static void append(EObject object, String indent, StringBuilder text) {
        text.append(indent).append(object.eClass().getName()).append('\n');
        for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
            boolean derived = feature.isDerived() || feature instanceof EReference reference && reference.isContainer();
            if (derived || !object.eIsSet(feature)) {
                continue;
            }
            text.append(indent).append("  ").append(feature.getName()).append(" = ");
            if (feature instanceof EReference reference && !reference.isContainment()) {
                text.append(NodeModelUtils.findNodesForFeature(object, feature).stream()
                        .map(NodeModelUtils::getTokenText)
                        .collect(Collectors.joining(",")));
            } else if (!(feature instanceof EReference)) {
                Object value = object.eGet(feature);
                text.append(
                        value instanceof Quantity quantity
                                ? "" + quantity.dimension() + quantity.low() + quantity.high() + quantity.spread()
                                        + quantity.parameter()
                                : String.valueOf(value).replaceAll("\\s+", ""));
            }
            text.append('\n');
        }
        for (EObject child : object.eContents()) {
            append(child, indent + "  ", text);
        }
    }
}
