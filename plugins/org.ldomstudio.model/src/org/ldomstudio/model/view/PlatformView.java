// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.model.view;

import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.ldomstudio.model.ldom.CpuArch;
import org.ldomstudio.model.ldom.CryptoKind;
import org.ldomstudio.model.ldom.Platform;
import org.ldomstudio.model.ldom.Vendor;
import org.ldomstudio.model.ldom.YesNo;
import org.ldomstudio.model.values.Count;
import org.ldomstudio.model.values.Quantity;
import org.ldomstudio.model.values.Version;

/** A platform. Values that its {@code unverified} list names carry that mark. */
public final class PlatformView extends ElementView {

    private final Platform platform;
    private final Set<String> unverified;
    private final Memo<Value<Vendor>> vendor = new Memo<>(this::findVendor);
    private final Memo<Value<CryptoKind>> crypto = new Memo<>(this::findCrypto);
    private final Memo<Set<CpuArch>> cpuClasses = new Memo<>(this::findCpuClasses);
    private final Memo<Value<Boolean>> liveMigration = new Memo<>(this::findLiveMigration);
    private final Memo<Value<Integer>> threadsPerCore = new Memo<>(this::findThreadsPerCore);
    private final Memo<Value<String>> firmwareFamily = new Memo<>(this::findFirmwareFamily);

    PlatformView(SiteState state, Platform platform) {
        super(state, platform, Optional.empty(), nameOf(platform));
        this.platform = platform;
        this.unverified = Set.copyOf(platform.getUnverified());
    }

    /** Returns the element of the model. */
    public Platform platform() {
        return platform;
    }

    /** Returns its name. */
    public String name() {
        return nameOf(platform);
    }

    /** Returns its maker. */
    public Value<Vendor> vendor() {
        return vendor.get();
    }

    /** Returns the processor types it is sold with; an equal name is the same type. */
    public Value<List<String>> cpuTypes() {
        return list(PLATFORM__CPU_TYPES, String.class);
    }

    /** Returns the clock frequencies it is sold with. */
    public Value<List<Quantity>> frequencies() {
        return list(PLATFORM__FREQUENCIES, Quantity.class);
    }

    /** Returns the most chips. */
    public Value<Long> maxChips() {
        return value(PLATFORM__MAX_CHIPS, Count.class).map(Count::value);
    }

    /** Returns the cores of a chip. */
    public Value<Long> coresPerChip() {
        return value(PLATFORM__CORES_PER_CHIP, Count.class).map(Count::value);
    }

    /** Returns the strands of a core, at least 1; unknown when the stated number makes no sense. */
    public Value<Integer> threadsPerCore() {
        return threadsPerCore.get();
    }

    /** Returns the largest memory known, in bytes. */
    public Value<Long> maxMemory() {
        return value(PLATFORM__MAX_MEMORY, Quantity.class).map(Quantity::nominalLong);
    }

    /** Returns where encryption is done. */
    public Value<CryptoKind> crypto() {
        return crypto.get();
    }

    /** Returns the values of cpu-arch that it supports; empty on a platform from before cpu-arch. */
    public Set<CpuArch> cpuClasses() {
        return cpuClasses.get();
    }

    /** Returns whether it has Silicon Secured Memory. */
    public Value<Boolean> ssm() {
        return value(PLATFORM__SSM, YesNo.class, YesNo.NO).map(YesNo.YES::equals);
    }

    /** Returns the first number of its firmware versions, or XCP. */
    public Value<String> firmwareFamily() {
        return firmwareFamily.get();
    }

    /** Returns the first release of Oracle VM Server for SPARC that supports it. */
    public Value<Version> minManager() {
        return value(PLATFORM__MIN_MANAGER, Version.class);
    }

    /** Returns the most domains that one PCIe bus can serve. */
    public Value<Long> ioDomainsPerBus() {
        return value(PLATFORM__IO_DOMAINS_PER_BUS, Count.class).map(Count::value);
    }

    /** Returns the largest page size of the hardware, in bytes. */
    public Value<Long> hardwareMaxPagesize() {
        return value(PLATFORM__HARDWARE_MAX_PAGESIZE, Quantity.class).map(Quantity::nominalLong);
    }

    /** Returns whether it can migrate guests live at all. */
    public Value<Boolean> liveMigration() {
        return liveMigration.get();
    }

    /** Returns the platforms that live migration has been qualified with, as far as stated. */
    public List<Platform> qualifiedWith() {
        return values(PLATFORM__QUALIFIED_WITH, Platform.class);
    }

    @Override
    boolean isUnverified(EStructuralFeature feature) {
        return unverified.contains(PropertyNames.of(feature));
    }

    private Value<Vendor> findVendor() {
        return value(PLATFORM__VENDOR, Vendor.class);
    }

    private Value<CryptoKind> findCrypto() {
        return value(PLATFORM__CRYPTO, CryptoKind.class);
    }

    private Set<CpuArch> findCpuClasses() {
        return values(PLATFORM__CPU_CLASSES, CpuArch.class).stream().collect(Collectors.toUnmodifiableSet());
    }

    private Value<Boolean> findLiveMigration() {
        return value(PLATFORM__LIVE_MIGRATION, YesNo.class, YesNo.YES).map(YesNo.YES::equals);
    }

    private Value<Integer> findThreadsPerCore() {
        Value<Count> threads = value(PLATFORM__THREADS_PER_CORE, Count.class);
        return threads.isKnownAnd(count -> count.value() >= 1 && count.value() <= 1024)
                ? threads.map(count -> (int) count.value())
                : unknown(PLATFORM__THREADS_PER_CORE);
    }

    private Value<String> findFirmwareFamily() {
        return value(PLATFORM__FIRMWARE_FAMILY, String.class);
    }
}
