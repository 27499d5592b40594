// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

import com.google.inject.Guice;
import com.google.inject.Injector;
import org.eclipse.xtext.util.Modules2;
import org.ldomstudio.language.LdomRuntimeModule;
import org.ldomstudio.language.LdomStandaloneSetup;

/** Prepares the language together with its editor services, outside of Eclipse. */
public class LdomIdeSetup extends LdomStandaloneSetup {

    @Override
    public Injector createInjector() {
        return Guice.createInjector(Modules2.mixin(new LdomRuntimeModule(), new LdomIdeModule()));
    }
}
