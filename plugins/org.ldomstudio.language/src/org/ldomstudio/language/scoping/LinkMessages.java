// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.scoping;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.ldomstudio.language.values.Spelling;
import org.ldomstudio.model.ldom.DeviceStep;
import org.ldomstudio.model.ldom.Guest;
import org.ldomstudio.model.ldom.Server;
import org.ldomstudio.model.ldom.Setting;
import org.ldomstudio.model.ldom.Storage;

/** Says why a name leads nowhere and which one was probably meant. */
public final class LinkMessages extends LinkingDiagnosticMessageProvider {

    /** From so many unresolved names in a file on, no more guesses are made: the cause is another one. */
    private static final int MOST_GUESSES = 100;

    private static final String LINK_RULE = "LNG-LINK";
    private static final String VOLUME_RULE = "LNG-VOLUME";

    private static final Map<EClass, String> WORDS = Map.ofEntries(
            Map.entry(SERVER, "server"),
            Map.entry(NETWORK, "network"),
            Map.entry(STORAGE, "storage"),
            Map.entry(PLATFORM, "platform"),
            Map.entry(GUEST, "guest"),
            Map.entry(WORKLOAD, "workload"),
            Map.entry(APPLICATION, "application"),
            Map.entry(ENGINE, "engine"),
            Map.entry(LINK, "link"),
            Map.entry(VDS, "virtual disk server"),
            Map.entry(VOLUME, "volume"),
            Map.entry(VSW, "virtual switch"),
            Map.entry(VCC, "console concentrator"),
            Map.entry(VSAN, "virtual SAN"),
            Map.entry(LOGICAL_DOMAIN, "guest or domain"),
            Map.entry(GUEST_DEVICE, "device"));

    private final Provider<IScopeProvider> scopes;
    private final ModelElements elements;

    @Inject
    LinkMessages(Provider<IScopeProvider> scopes, ModelElements elements) {
        this.scopes = scopes;
        this.elements = elements;
    }

    @Override
    public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext link) {
        EObject context = link.getContext();
        EReference reference = link.getReference();
        String name = link.getLinkText();
        String rule = reference == VDISK__VOLUME ? VOLUME_RULE : LINK_RULE;
        Optional<String> special = special(context, reference, name);
        if (special.isPresent()) {
            return new DiagnosticMessage(special.get(), Severity.ERROR, rule);
        }
        String message = "There is no " + word(context, reference) + " " + name + where(context, reference) + ".";
        Optional<String> guess = context.eResource().getErrors().size() < MOST_GUESSES
                ? Spelling.nearest(name, names(context, reference))
                : Optional.empty();
        return guess.map(near -> new DiagnosticMessage(
                        message + " Did you mean " + near + "?",
                        Severity.ERROR,
                        rule,
                        "Write " + near + ", or declare " + name + "."))
                .orElseGet(() -> new DiagnosticMessage(message, Severity.ERROR, rule));
    }

    private Optional<String> special(EObject context, EReference reference, String name) {
        if (reference.getEReferenceType() == STORAGE) {
            return elements.scope(context.eResource(), STORAGE, any -> true)
                    .find(QualifiedName.create(name))
                    .map(found -> (Storage) ModelElements.resolve(found, context))
                    .map(storage -> name + " is local to " + storage.getServer().getName()
                            + " and cannot be used on another server.");
        }
        if (reference.getEReferenceType() == GUEST && name.equals("primary")) {
            return Optional.of(
                    "primary is a control domain. Control domains belong to their server: they cannot be migrated, "
                            + "drained, stopped or named as a guest.");
        }
        return Optional.empty();
    }

    private static String word(EObject context, EReference reference) {
        if (context instanceof Setting setting && reference == SETTING__TARGET) {
            return "element with " + setting.getProperty().getLiteral() + " called";
        }
        return WORDS.getOrDefault(reference.getEReferenceType(), "element");
    }

    private static String where(EObject context, EReference reference) {
        if (context instanceof DeviceStep step && reference == DEVICE_STEP__DEVICE) {
            return step.getGuest() == null || step.getGuest().eIsProxy()
                    ? ""
                    : " in " + step.getGuest().getName();
        }
        if (reference == VSW__NET_DEV) {
            return " on " + EcoreUtil2.getContainerOfType(context, Server.class).getName();
        }
        boolean service = reference.getEContainingClass() == VDISK
                || reference.getEContainingClass() == VNET
                || reference.getEContainingClass() == VHBA
                || reference.getEContainingClass() == CONSOLE;
        if (!service) {
            return "";
        }
        Guest guest = EcoreUtil2.getContainerOfType(context, Guest.class);
        Server server = guest.getServer();
        return server == null ? " on any server" : server.eIsProxy() ? "" : " on " + server.getName();
    }

    private List<String> names(EObject context, EReference reference) {
        List<String> names = new ArrayList<>();
        for (IEObjectDescription description :
                scopes.get().getScope(context, reference).getAllElements()) {
            names.add(description.getName().toString("/"));
        }
        return names;
    }
}
