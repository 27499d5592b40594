// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.BlockMap;
import org.ldomstudio.model.ldom.CoreMap;
import org.ldomstudio.model.ldom.Migrate;
import org.ldomstudio.model.ldom.Network;
import org.ldomstudio.model.ldom.Plan;
import org.ldomstudio.model.ldom.YesNo;

/**
 * What a migration command says besides guest and target.
 *
 * @param newName name on the target, when it changes
 * @param over networks to use; empty when any that joins the two servers may be used
 * @param saveConfig whether SP configurations are saved on both servers ({@code ldm -s})
 * @param coreMaps core ids on the target, for named resources
 * @param blockMaps memory blocks on the target, for named resources
 * @param step the step of a plan, empty for a question
 */
public record MigrationOptions(
        Optional<String> newName,
        List<Network> over,
        boolean saveConfig,
        List<CoreMap> coreMaps,
        List<BlockMap> blockMaps,
        Optional<Migrate> step) {

    /** What a question without a plan assumes: nothing changes but the server, and configurations are saved. */
    public static final MigrationOptions NONE =
            new MigrationOptions(Optional.empty(), List.of(), true, List.of(), List.of(), Optional.empty());

    public MigrationOptions {
        over = List.copyOf(over);
        coreMaps = List.copyOf(coreMaps);
        blockMaps = List.copyOf(blockMaps);
    }

    /** Reads the options of a step and of its plan. */
    public static MigrationOptions of(Migrate step) {
        Optional<Plan> plan = step.eContainer() instanceof Plan owner ? Optional.of(owner) : Optional.empty();
        List<Network> own = linked(step.getOver());
        return new MigrationOptions(
                Optional.ofNullable(step.getNewName()),
                own.isEmpty()
                        ? plan.map(Plan::getOver).map(MigrationOptions::linked).orElse(List.of())
                        : own,
                plan.map(Plan::getSaveConfig).orElse(YesNo.UNSTATED) != YesNo.NO,
                step.getCoreMaps(),
                step.getBlockMaps(),
                Optional.of(step));
    }

    private static List<Network> linked(List<Network> networks) {
        return networks.stream().filter(network -> !network.eIsProxy()).toList();
    }
}
