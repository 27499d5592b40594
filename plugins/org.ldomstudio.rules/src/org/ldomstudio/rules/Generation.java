// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Vendor;
import org.ldomstudio.model.view.PlatformView;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.Value;

/** Processor generations that rules name. The name of the processor type decides, in any usual spelling. */
enum Generation {
    T1,
    T2,
    T2_PLUS,
    T3,
    T4,
    T5,
    M5,
    M6,
    M7,
    S7,
    M8,
    SPARC64_X,
    SPARC64_XII,
    /** A processor type that the documents do not know. */
    OTHER;

    private static final Pattern NAME = Pattern.compile("(?:ultra)?sparc[-_ ]?([tms]\\d)[-_ ]?(plus|\\+)?");
    private static final Pattern FUJITSU = Pattern.compile("sparc64[-_ ]?(xii|x).*");

    /** Returns the generation of a processor type such as {@code SPARC-T5} or {@code UltraSPARC-T2+}. */
    static Generation of(String cpuType) {
        String name = cpuType.strip().toLowerCase(Locale.ROOT);
        Matcher fujitsu = FUJITSU.matcher(name);
        if (fujitsu.matches()) {
            return "xii".equals(fujitsu.group(1)) ? SPARC64_XII : SPARC64_X;
        }
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return OTHER;
        }
        return switch (matcher.group(1)) {
            case "t1" -> T1;
            case "t2" -> matcher.group(2) == null ? T2 : T2_PLUS;
            case "t3" -> T3;
            case "t4" -> T4;
            case "t5" -> T5;
            case "m5" -> M5;
            case "m6" -> M6;
            case "m7" -> M7;
            case "s7" -> S7;
            case "m8" -> M8;
            default -> OTHER;
        };
    }

    /** Returns the generation of a server's processors; remembers what is not stated. */
    static Optional<Generation> needed(Reasons reasons, ServerView server) {
        return reasons.need(server.cpuType()).map(Generation::of);
    }

    /** Returns whether crypto units are assigned to domains on this server: T1 to T3, or a platform that says so. */
    static Value<Boolean> hasCryptoUnits(ServerView server) {
        return server.platform().flatMap(PlatformView::crypto).map(CryptoKind.UNITS::equals);
    }

    /** Returns whether the server is made by Fujitsu. */
    static Value<Boolean> isFujitsu(ServerView server) {
        return server.platform().flatMap(PlatformView::vendor).map(Vendor.FUJITSU::equals);
    }

    /** Returns whether the server's platform lists a value of cpu-arch. */
    static Value<Boolean> supports(ServerView server, CpuArch arch) {
        return server.platform().map(platform -> platform.cpuClasses().contains(arch));
    }

    /** Returns whether it is UltraSPARC T2 or T2 Plus or SPARC T3. */
    boolean isT2OrT3() {
        return this == T2 || this == T2_PLUS || this == T3;
    }

    /** Returns whether it is SPARC T5 or a later Oracle processor. */
    boolean isT5OrLater() {
        return switch (this) {
            case T5, M5, M6, M7, S7, M8 -> true;
            case T1, T2, T2_PLUS, T3, T4, SPARC64_X, SPARC64_XII, OTHER -> false;
        };
    }
}
