// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.scripts.steps;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ldomstudio.model.ldom.Policy;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Numbers;
import org.ldomstudio.model.values.Quantity;

/** Makes dynamic resource management policies. */
final class PolicyCommands {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final LdmCommands ldm;
    private final Words words;

    PolicyCommands(LdmCommands ldm, Words words) {
        this.ldm = ldm;
        this.words = words;
    }

    Action add(Policy policy, String domain) {
        String name = words.name(policy, Optional.ofNullable(policy.getName()).orElse(""));
        List<String> command = new ArrayList<>(List.of("add-policy"));
        if (policy.getEnabled() != YesNo.UNSTATED) {
            command.add("enable=" + (policy.getEnabled() == YesNo.YES ? "yes" : "no"));
        }
        number(policy.getPriority()).ifPresent(value -> command.add("priority=" + value));
        number(policy.getAttack()).ifPresent(value -> command.add("attack=" + value));
        number(policy.getDecay()).ifPresent(value -> command.add("decay=" + value));
        share(policy.getElasticMargin(), false).ifPresent(value -> command.add("elastic-margin=" + value));
        Optional.ofNullable(policy.getSampleRate()).ifPresent(rate -> command.add("sample-rate=" + rate.nominalLong()));
        Optional.ofNullable(policy.getDuring()).ifPresent(during -> {
            command.add("tod-begin=" + words.clock(policy, during.from()));
            command.add("tod-end=" + words.clock(policy, during.to()));
        });
        share(policy.getUtil(), false).ifPresent(value -> command.add("util-lower=" + value));
        share(policy.getUtil(), true).ifPresent(value -> command.add("util-upper=" + value));
        range(policy.getVcpus()).ifPresent(range -> {
            command.add("vcpu-min=" + range.low());
            command.add("vcpu-max=" + range.high());
        });
        command.add("name=" + name);
        command.add(domain);
        return LdmCommands.unless(
                Test.of("has_device", ldm.server(), domain, "resmgmt", "POLICY", name), ldm.ldm(policy, command));
    }

    private static Optional<Long> number(Count count) {
        return Optional.ofNullable(count).map(Count::value);
    }

    private static Optional<Long> share(Quantity share, boolean upper) {
        return Optional.ofNullable(share)
                .map(value ->
                        (upper ? value.high() : value.low()).multiply(HUNDRED).longValue());
    }

    private static Optional<Numbers.Range> range(Numbers numbers) {
        return Optional.ofNullable(numbers)
                .filter(value -> !value.ranges().isEmpty())
                .map(value -> value.ranges().getFirst());
    }
}
