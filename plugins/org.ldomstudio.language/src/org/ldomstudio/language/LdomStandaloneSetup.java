// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.EPackage;
import org.ldomstudio.model.ldom.LdomPackage;

/** Prepares the language outside of Eclipse, without scanning the class path. */
public class LdomStandaloneSetup extends LdomStandaloneSetupGenerated {

    /** Registers the language and returns its services. */
    public static Injector doSetup() {
        return new LdomStandaloneSetup().createInjectorAndDoEMFRegistration();
    }

    @Override
    public Injector createInjectorAndDoEMFRegistration() {
        EPackage.Registry.INSTANCE.putIfAbsent(LdomPackage.eNS_URI, LdomPackage.eINSTANCE);
        return super.createInjectorAndDoEMFRegistration();
    }
}
