// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Calls of the command line inside the test's process, and files with the output that is expected. */
@NonNullByDefault
package org.ldomstudio.cli.testing;

import org.eclipse.jdt.annotation.NonNullByDefault;
