// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.ide;

/** What the editor services of the language do in their own way; everything else is Xtext's default. */
public class LdomIdeModule extends AbstractLdomIdeModule {}
