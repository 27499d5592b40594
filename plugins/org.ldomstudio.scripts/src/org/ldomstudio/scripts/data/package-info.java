// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
/** Plans as data: JSON, and Ansible playbooks with their one function that quotes YAML. */
@NonNullByDefault
package org.ldomstudio.scripts.data;

import org.eclipse.jdt.annotation.NonNullByDefault;
