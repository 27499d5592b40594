// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import com.google.inject.Singleton;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.TopElement;

/** Puts the elements of the outermost level into the index; what is inside them is reached through them. */
@Singleton
public final class LdomResourceDescriptionStrategy extends DefaultResourceDescriptionStrategy {

    @Override
    public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
        if (object instanceof TopElement element
                && element.getName() != null
                && !element.getName().isEmpty()) {
            acceptor.accept(
                    EObjectDescription.create(QualifiedName.create(element.getName()), element, userData(element)));
        }
        return object instanceof LdomModel;
    }

    private static Map<String, String> userData(TopElement element) {
        return IndexData.of(element);
    }
}
