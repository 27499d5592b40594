// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** What scripts do, as plain data: steps of commands, tests, questions to a person. Layout is the business of templates. */
@NonNullByDefault
package org.ldomstudio.scripts.steps;

import org.eclipse.jdt.annotation.NonNullByDefault;
