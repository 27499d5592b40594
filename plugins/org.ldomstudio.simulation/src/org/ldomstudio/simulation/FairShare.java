// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.simulation;

import java.util.Arrays;

/**
 * Max-min fair rates by progressive filling (model note, section 3.3): raise all rates together until a constraint is
 * tight, freeze its flows there, repeat. Only the connected component of flows around a change is filled again.
 */
final class FairShare {
    /** Constraints that become tight this close to each other (relative) are taken together. */
    private static final double SAME = 1.0 + 1e-12;
    /** A host counts as full from this share of its cores on. */
    private static final double FULL = 1.0 - 1e-9;

    private Flow[] changedFlows = new Flow[16];
    private int changedFlowCount;
    private Resource[] changedResources = new Resource[16];
    private int changedResourceCount;
    private Flow[] flows = new Flow[16];
    private int flowCount;
    private Resource[] resources = new Resource[16];
    private int resourceCount;
    private int epoch;

    void join(Flow flow) {
        flow.joined = true;
        for (int i = 0; i < flow.resourceCount; i++) {
            flow.seats[i] = flow.resources[i].add(flow, i);
        }
        change(flow);
    }

    void leave(Flow flow) {
        flow.joined = false;
        flow.rate = 0.0;
        for (int i = 0; i < flow.resourceCount; i++) {
            Resource resource = flow.resources[i];
            resource.remove(flow.seats[i]);
            if (resource.capacity != Double.POSITIVE_INFINITY) {
                change(resource);
            }
        }
    }

    /** Notes that a flow's cap or use changed. */
    void change(Flow flow) {
        if (!flow.changed && flow.joined) {
            flow.changed = true;
            if (changedFlowCount == changedFlows.length) {
                changedFlows = Arrays.copyOf(changedFlows, changedFlowCount * 2);
            }
            changedFlows[changedFlowCount++] = flow;
        }
    }

    /** Notes that a resource has another capacity or fewer members. */
    void change(Resource resource) {
        if (!resource.changed) {
            resource.changed = true;
            if (changedResourceCount == changedResources.length) {
                changedResources = Arrays.copyOf(changedResources, changedResourceCount * 2);
            }
            changedResources[changedResourceCount++] = resource;
        }
    }

    boolean settled() {
        return changedFlowCount == 0 && changedResourceCount == 0;
    }

    /** Fills every component in which something changed and tells its flows. */
    void settle(double now) {
        epoch++;
        for (int i = 0; i < changedResourceCount; i++) {
            Resource resource = changedResources[i];
            resource.changed = false;
            for (int j = 0; j < resource.size; j++) {
                fillAround(resource.members[j], now);
            }
        }
        changedResourceCount = 0;
        for (int i = 0; i < changedFlowCount; i++) {
            Flow flow = changedFlows[i];
            flow.changed = false;
            if (flow.joined) {
                fillAround(flow, now);
            }
        }
        changedFlowCount = 0;
    }

    private void fillAround(Flow start, double now) {
        if (start.epoch == epoch) {
            return;
        }
        collect(start);
        if (flowCount == 1) {
            fillOne(start);
        } else {
            fill();
        }
        for (int i = 0; i < resourceCount; i++) {
            resources[i].full = used(resources[i]) >= resources[i].capacity * FULL;
        }
        for (int i = 0; i < flowCount; i++) {
            flows[i].shared(now);
        }
    }

    private void collect(Flow start) {
        flowCount = 0;
        resourceCount = 0;
        found(start);
        for (int i = 0; i < flowCount; i++) {
            Flow flow = flows[i];
            for (int j = 0; j < flow.resourceCount; j++) {
                Resource resource = flow.resources[j];
                if (resource.epoch != epoch && resource.capacity != Double.POSITIVE_INFINITY) {
                    found(resource);
                    for (int k = 0; k < resource.size; k++) {
                        found(resource.members[k]);
                    }
                }
            }
        }
    }

    private void found(Flow flow) {
        if (flow.epoch != epoch) {
            flow.epoch = epoch;
            if (flowCount == flows.length) {
                flows = Arrays.copyOf(flows, flowCount * 2);
            }
            flows[flowCount++] = flow;
        }
    }

    private void found(Resource resource) {
        resource.epoch = epoch;
        if (resourceCount == resources.length) {
            resources = Arrays.copyOf(resources, resourceCount * 2);
        }
        resources[resourceCount++] = resource;
    }

    private static void fillOne(Flow flow) {
        double rate = flow.cap;
        int limit = flow.capReason;
        for (int i = 0; i < flow.resourceCount; i++) {
            double most = flow.resources[i].capacity / flow.use[i];
            // of equal limits the first resource is named, the link before the operator's limit
            if (most < rate || most == rate && limit < Flow.FIRST_RESOURCE) {
                rate = most;
                limit = Flow.FIRST_RESOURCE + i;
            }
        }
        flow.newRate = rate;
        flow.newLimit = limit;
    }

    private void fill() {
        for (int i = 0; i < resourceCount; i++) {
            Resource resource = resources[i];
            resource.left = resource.capacity;
            resource.open = resource.size;
            resource.weight = 0.0;
            for (int j = 0; j < resource.size; j++) {
                resource.weight += resource.members[j].use[resource.places[j]];
            }
        }
        for (int i = 0; i < flowCount; i++) {
            flows[i].frozen = false;
        }
        for (int open = flowCount; open > 0; ) {
            double level = Amounts.MOST;
            for (int i = 0; i < resourceCount; i++) {
                Resource resource = resources[i];
                resource.level = resource.open == 0 ? Double.POSITIVE_INFINITY : resource.left / resource.weight;
                level = Math.min(level, resource.level);
            }
            for (int i = 0; i < flowCount; i++) {
                if (!flows[i].frozen) {
                    level = Math.min(level, flows[i].cap);
                }
            }
            open -= freeze(level, level * SAME);
        }
    }

    private int freeze(double level, double upTo) {
        int count = 0;
        for (int i = 0; i < flowCount; i++) {
            Flow flow = flows[i];
            if (flow.frozen) {
                continue;
            }
            int limit = flow.cap <= upTo ? flow.capReason : -1;
            for (int j = 0; j < flow.resourceCount; j++) {
                Resource resource = flow.resources[j];
                if (resource.epoch == epoch && resource.level <= upTo && resource.open > 0) {
                    limit = Flow.FIRST_RESOURCE + j;
                    break;
                }
            }
            if (limit >= 0) {
                flow.frozen = true;
                flow.newRate = Math.min(level, flow.cap);
                flow.newLimit = limit;
                count++;
            }
        }
        for (int i = 0; i < resourceCount; i++) {
            reduce(resources[i]);
        }
        return count;
    }

    /** Takes what is frozen off a resource; summed anew so that rounding cannot add up. */
    private static void reduce(Resource resource) {
        if (resource.open == 0) {
            return;
        }
        double used = 0.0;
        double weight = 0.0;
        int open = 0;
        for (int j = 0; j < resource.size; j++) {
            Flow flow = resource.members[j];
            double use = flow.use[resource.places[j]];
            if (flow.frozen) {
                used += use * flow.newRate;
            } else {
                weight += use;
                open++;
            }
        }
        resource.left = Math.max(0.0, resource.capacity - used);
        resource.weight = weight;
        resource.open = open;
    }

    private static double used(Resource resource) {
        double used = 0.0;
        for (int j = 0; j < resource.size; j++) {
            used += resource.members[j].use[resource.places[j]] * resource.members[j].newRate;
        }
        return used;
    }
}
