// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.ldomstudio.language.catalogue.Catalogue;
import org.ldomstudio.language.validation.CheckedSite;
import org.ldomstudio.model.ldom.LdomModel;

/** Finds the site that a file belongs to: all files of its resource set and the built-in catalogue. */
@Singleton
public final class SiteContexts {

    private final Catalogue catalogue;

    @Inject
    SiteContexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Returns the site of a file, as it is now. Views remember what they have read: ask again after a change of any
     * file.
     */
    public CheckedSite siteOf(Resource file) {
        List<LdomModel> models = new ArrayList<>();
        List<Resource> files = file.getResourceSet() == null
                ? List.of(file)
                : List.copyOf(file.getResourceSet().getResources());
        for (Resource each : files) {
            if (!Catalogue.isBuiltIn(each.getURI())) {
                for (EObject root : each.getContents()) {
                    if (root instanceof LdomModel model) {
                        models.add(model);
                    }
                }
            }
        }
        return new CheckedSite(models, catalogue.models());
    }
}
