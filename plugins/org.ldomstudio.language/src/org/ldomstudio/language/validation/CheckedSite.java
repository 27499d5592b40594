// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.LdomModel;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.TopElement;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.SiteIndex;
import org.ldomstudio.model.view.SiteState;

/**
 * What the checks look at: the files of the user and the site that they describe.
 *
 * <p>Elements whose text could not be read completely are left out of all checks of what is stated, because what seems
 * to be missing may stand in the part that was lost.
 */
public final class CheckedSite {

    private final List<LdomModel> models;
    private final SiteState state;
    private final Set<EObject> broken;

    /**
     * Makes the site of some files.
     *
     * @param models the files of the user
     * @param catalogue the built-in files
     */
    public CheckedSite(Collection<LdomModel> models, Collection<LdomModel> catalogue) {
        this.models = List.copyOf(models);
        this.state = SiteState.initial(new SiteIndex(models, catalogue));
        this.broken = brokenElements(models);
    }

    /** Returns the files of the user. */
    public List<LdomModel> models() {
        return models;
    }

    /** Returns the state that the files describe. */
    public SiteState state() {
        return state;
    }

    /** Returns the elements of the site. */
    public SiteIndex index() {
        return state.index();
    }

    /** Returns whether a part of the element's text could not be read. */
    public boolean isBroken(EObject element) {
        for (EObject owner = element; owner != null; owner = owner.eContainer()) {
            if (broken.contains(owner)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the elements of the user's files whose text could be read. */
    List<TopElement> elements() {
        List<TopElement> elements = new ArrayList<>();
        for (LdomModel model : models) {
            for (TopElement element : model.getElements()) {
                if (!isBroken(element)) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** Returns those elements of one kind. */
    <T extends TopElement> List<T> elements(Class<T> kind) {
        return elements().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the servers of the files. */
    List<ServerView> servers() {
        return elements(Server.class).stream().map(state::server).toList();
    }

    /** Returns the guests of the files. */
    List<GuestView> guests() {
        return elements(Guest.class).stream().map(state::guest).toList();
    }

    /** Iterates over an element and everything in it. */
    static Iterable<EObject> tree(EObject element) {
        return () -> {
            Iterator<EObject> all = EcoreUtil.getAllContents(element, false);
            return new Iterator<>() {
                private boolean first = true;

                @Override
                public boolean hasNext() {
                    return first || all.hasNext();
                }

                @Override
                public EObject next() {
                    if (first) {
                        first = false;
                        return element;
                    }
                    return all.next();
                }
            };
        };
    }

    /** Returns an optional value of the model that may be missing or lead nowhere. */
    static <T extends EObject> Optional<T> linked(T element) {
        return Optional.ofNullable(element).filter(found -> !found.eIsProxy());
    }

    private static Set<EObject> brokenElements(Collection<LdomModel> models) {
        Set<EObject> broken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (LdomModel model : models) {
            if (model.eResource() instanceof XtextResource resource
                    && resource.getParseResult() != null
                    && resource.getParseResult().hasSyntaxErrors()) {
                addBroken(model, resource.getParseResult().getSyntaxErrors(), broken);
            }
        }
        return broken;
    }

    /** An error belongs to the last element that begins before it. */
    private static void addBroken(LdomModel model, Iterable<INode> errors, Set<EObject> broken) {
        TreeMap<Integer, TopElement> byOffset = new TreeMap<>();
        for (TopElement element : model.getElements()) {
            ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
            if (node != null) {
                byOffset.put(node.getOffset(), element);
            }
        }
        for (INode error : errors) {
            Optional.ofNullable(byOffset.floorEntry(error.getOffset()))
                    .ifPresent(entry -> broken.add(entry.getValue()));
        }
    }
}
