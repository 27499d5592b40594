// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.ClusterKind;

/** What kind of application a guest belongs to. */
final class Applications {

    private Applications() {}

    /** Returns whether its guests form a cluster. */
    static boolean isCluster(Application application) {
        return application.getClusterKind() != ClusterKind.UNSTATED;
    }

    /** Returns whether it is stateless, behind a load balancer. */
    static boolean isBehindLoadBalancer(Application application) {
        return application.getLoadBalancer() != null;
    }
}
