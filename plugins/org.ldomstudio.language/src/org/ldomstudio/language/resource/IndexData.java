// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.resource;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.GUEST__LIKE;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.GUEST__SERVER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.TopElement;

/**
 * What the index keeps about an element beside its name: whatever checks in other files look at.
 *
 * <p>A change of anything but comments and blanks changes the content key, so that files that depend on the element are
 * checked again.
 */
public final class IndexData {

    private static final String CONTENT = "content";
    private static final String SERVER = "server";
    private static final String LIKE = "like";

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private IndexData() {}

    /** Returns the name of the server that a guest stands on, as its file writes it. */
    public static Optional<String> server(IEObjectDescription guest) {
        return Optional.ofNullable(guest.getUserData(SERVER));
    }

    /** Returns the name of the guest that a guest takes its properties from, as its file writes it. */
    public static Optional<String> like(IEObjectDescription guest) {
        return Optional.ofNullable(guest.getUserData(LIKE));
    }

    static Map<String, String> of(TopElement element) {
        Map<String, String> data = new HashMap<>();
        ICompositeNode node = NodeModelUtils.getNode(element);
        if (node == null) {
            return data;
        }
        data.put(CONTENT, Long.toHexString(contentKey(node)));
        if (element instanceof Guest) {
            referenceText(element, GUEST__SERVER).ifPresent(text -> data.put(SERVER, text));
            referenceText(element, GUEST__LIKE).ifPresent(text -> data.put(LIKE, text));
        }
        return data;
    }

    private static Optional<String> referenceText(TopElement element, EReference reference) {
        List<INode> nodes = NodeModelUtils.findNodesForFeature(element, reference);
        return nodes.isEmpty() ? Optional.empty() : Optional.of(NodeModelUtils.getTokenText(nodes.get(0)));
    }

    private static long contentKey(ICompositeNode node) {
        long key = FNV_OFFSET;
        for (ILeafNode leaf : node.getLeafNodes()) {
            if (!leaf.isHidden()) {
                String text = leaf.getText();
                for (int i = 0; i < text.length(); i++) {
                    key = (key ^ text.charAt(i)) * FNV_PRIME;
                }
                key = (key ^ ' ') * FNV_PRIME;
            }
        }
        return key;
    }
}
