// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** What every command needs: streams, exit statuses, common options, trouble. */
@NonNullByDefault
package org.ldomstudio.cli.run;

import org.eclipse.jdt.annotation.NonNullByDefault;
