// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescriptionsProvider;
import org.eclipse.xtext.resource.ISelectable;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.ldomstudio.language.catalogue.Catalogue;

/** The elements of all files of a model and of the built-in catalogue, through the index. */
@Singleton
public final class ModelElements {

    private static final ISelectable NOTHING = new ResourceDescriptionsData(List.of());

    private final IResourceDescriptionsProvider index;
    private final Catalogue catalogue;

    @Inject
    ModelElements(IResourceDescriptionsProvider index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    /** Returns the elements of a kind that a file may name. */
    NamedScope scope(Resource context, EClass type, Predicate<IEObjectDescription> visible) {
        ISelectable files = index.getResourceDescriptions(context.getResourceSet());
        ISelectable builtIn = Catalogue.isBuiltIn(context.getURI()) ? NOTHING : catalogue.elements();
        return new GlobalScope(type, files, builtIn, visible);
    }

    /** Returns the element that a description stands for, loading its file when necessary. */
    static EObject resolve(IEObjectDescription description, EObject context) {
        return EcoreUtil.resolve(description.getEObjectOrProxy(), context);
    }
}
