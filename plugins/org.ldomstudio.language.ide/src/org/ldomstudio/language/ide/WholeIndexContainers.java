// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.containers.StateBasedContainerManager;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsBasedContainer;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;

/**
 * Treats an index that belongs to no resource set as one container. The incremental builder asks for the containers of
 * such an index, which Xtext's own manager refuses.
 */
@Singleton
public final class WholeIndexContainers extends StateBasedContainerManager {

    @Override
    public IContainer getContainer(IResourceDescription description, IResourceDescriptions index) {
        return index instanceof ResourceDescriptionsData
                ? new ResourceDescriptionsBasedContainer(index)
                : super.getContainer(description, index);
    }

    @Override
    public List<IContainer> getVisibleContainers(IResourceDescription description, IResourceDescriptions index) {
        return index instanceof ResourceDescriptionsData
                ? List.of(new ResourceDescriptionsBasedContainer(index))
                : super.getVisibleContainers(description, index);
    }
}
