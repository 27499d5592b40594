// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.language.validation;

import static org.ldomstudio.language.validation.CheckedSite.linked;
import static org.ldomstudio.model.ldom.LdomPackage.Literals.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ldomstudio.model.ldom.Application;
import org.ldomstudio.model.ldom.ClusterKind;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.Vds;
import org.ldomstudio.model.ldom.Volume;
import org.ldomstudio.model.ldom.VolumeOption;
import org.ldomstudio.model.view.GuestView;
import org.ldomstudio.model.view.Place;
import org.ldomstudio.model.view.ServerView;
import org.ldomstudio.model.view.VdiskView;
import org.ldomstudio.rules.Related;

/** Volumes and virtual disks: LNG-VOLUME, EXCL, SHARED, MPGROUP. */
final class DiskChecks implements LanguageCheck {

    /** The identity of data: the same storage and unit is the same data. */
    private record Data(Storage storage, String unit) {
        static Optional<Data> of(Volume volume) {
            String unit = volume.getUnit() == null ? volume.getPath() : volume.getUnit();
            return linked(volume.getStorage()).filter(storage -> unit != null).map(storage -> new Data(storage, unit));
        }
    }

    private record Use(GuestView guest, VdiskView disk, Volume volume) {
        Place place() {
            return placeOf(guest, disk);
        }
    }

    @Override
    public void check(CheckedSite site, FindingSink sink) {
        site.servers().forEach(server -> checkExports(server, sink));
        Map<Data, List<Use>> writers = new LinkedHashMap<>();
        for (GuestView guest : site.guests()) {
            guest.server().ifPresent(server -> {
                for (VdiskView disk : guest.vdisks()) {
                    Optional<Volume> volume = disk.volumeOn(server);
                    if (volume.isEmpty()) {
                        checkVolume(server, guest, disk, sink);
                    }
                    volume.filter(found -> !found.getOptions().contains(VolumeOption.RO))
                            .ifPresent(found -> Data.of(found)
                                    .ifPresent(data -> writers.computeIfAbsent(data, key -> new ArrayList<>(1))
                                            .add(new Use(guest, disk, found))));
                }
            });
        }
        writers.values().forEach(uses -> checkShared(uses, sink));
    }

    /** What is taken over has no place of its own in the guest. */
    private static Place placeOf(GuestView guest, VdiskView disk) {
        return disk.vdisk().eContainer() == guest.domain() ? Place.of(disk.vdisk()) : Place.of(guest.domain());
    }

    private static void checkVolume(ServerView server, GuestView guest, VdiskView disk, FindingSink sink) {
        Optional<String> vdsName = disk.vdsName().known();
        Optional<String> volumeName = disk.volumeName().known();
        if (vdsName.isEmpty() || volumeName.isEmpty()) {
            return;
        }
        Optional<Vds> vds = server.vds(vdsName.get());
        String volume = volumeName.get() + "@" + vdsName.get();
        String message = vds.isPresent()
                ? "Virtual disk " + guest.name() + "/" + disk.name() + " is on " + volume + ", which " + server.name()
                        + " does not export: the guest cannot be bound."
                : "Virtual disk " + guest.name() + "/" + disk.name() + " needs a virtual disk server " + vdsName.get()
                        + ", which " + server.name() + " does not have: the guest cannot be bound.";
        List<Related> related = new ArrayList<>();
        vds.ifPresent(found -> related.add(new Related(Place.of(found), "exports no volume " + volumeName.get())));
        if (disk.vdisk().eContainer() != guest.domain()) {
            related.add(new Related(Place.of(disk.vdisk()), "taken over from here"));
        }
        sink.report(
                "LNG-VOLUME",
                placeOf(guest, disk),
                message,
                "Add volume " + volumeName.get() + " to " + vdsName.get() + " of " + server.name()
                        + ", or name another one: VOLUME@VDS.",
                related);
    }

    private static void checkExports(ServerView server, FindingSink sink) {
        Map<Data, List<Volume>> byData = new LinkedHashMap<>();
        Map<String, List<Volume>> byGroup = new LinkedHashMap<>();
        server.volumes().forEach(volume -> {
            Data.of(volume)
                    .ifPresent(data -> byData.computeIfAbsent(data, key -> new ArrayList<>(1))
                            .add(volume));
            Optional.ofNullable(volume.getMpgroup())
                    .ifPresent(group -> byGroup.computeIfAbsent(group, key -> new ArrayList<>(2))
                            .add(volume));
        });
        byData.forEach((data, volumes) -> checkTwice(server, data, volumes, sink));
        byGroup.forEach((group, volumes) -> checkGroup(group, volumes, sink));
    }

    private static void checkTwice(ServerView server, Data data, List<Volume> volumes, FindingSink sink) {
        if (volumes.size() < 2) {
            return;
        }
        boolean exclusive =
                volumes.stream().anyMatch(volume -> volume.getOptions().contains(VolumeOption.EXCL));
        long groups = volumes.stream()
                .map(volume -> String.valueOf(volume.getMpgroup()))
                .distinct()
                .count();
        boolean oneGroup = groups == 1 && volumes.getFirst().getMpgroup() != null;
        if (!exclusive && oneGroup) {
            return;
        }
        for (Volume volume : volumes) {
            sink.report(
                    "LNG-EXCL",
                    Place.of(volume),
                    server.name() + " exports " + data.unit() + " of "
                            + data.storage().getName() + " " + volumes.size() + " times, "
                            + (exclusive ? "although one of them is exclusive (excl)." : "not as paths of one mpgroup.")
                            + " ldm refuses the second export.",
                    exclusive
                            ? "Delete excl, or export it once."
                            : "Export it once, or give all of them the same mpgroup.",
                    others(volumes, volume));
        }
    }

    private static void checkGroup(String group, List<Volume> volumes, FindingSink sink) {
        Set<Data> data = new HashSet<>();
        Set<Object> domains = new HashSet<>();
        volumes.forEach(volume -> {
            Data.of(volume).ifPresent(data::add);
            domains.add(volume.getVds().getDomain());
        });
        if (data.size() > 1) {
            for (Volume volume : volumes) {
                sink.report(
                        "LNG-MPGROUP",
                        Place.of(volume, VOLUME__MPGROUP),
                        "The paths of mpgroup " + group + " lead to " + data.size()
                                + " different units: after a path failure the guest would see other data.",
                        "Correct unit or mpgroup.",
                        others(volumes, volume));
            }
        } else if (volumes.size() > 1 && domains.size() == 1) {
            sink.report(
                    "LNG-MPGROUP-ONE",
                    Place.of(volumes.getFirst(), VOLUME__MPGROUP),
                    "All paths of mpgroup " + group + " run through "
                            + volumes.getFirst().getVds().getDomain().getQualifiedName()
                            + ": when it stops, all are gone.",
                    "Export one of them from another service domain.",
                    others(volumes, volumes.getFirst()));
        }
    }

    private static List<Related> others(List<Volume> volumes, Volume volume) {
        return volumes.stream()
                .filter(other -> other != volume)
                .map(other -> new Related(Place.of(other), Labels.of(other)))
                .toList();
    }

    private static void checkShared(List<Use> uses, FindingSink sink) {
        for (Use use : uses) {
            List<Use> strangers = uses.stream()
                    .filter(other -> other.guest() != use.guest() && !inOneCluster(use, other))
                    .toList();
            if (!strangers.isEmpty()) {
                sink.report(
                        "LNG-SHARED",
                        use.place(),
                        use.guest().name() + " and "
                                + strangers.getFirst().guest().name() + " both write to " + unit(use.volume())
                                + ", and no cluster protects it: a file system mounted twice is destroyed.",
                        "Correct unit, export it with options ro, or state the common cluster as application.",
                        strangers.stream()
                                .map(other -> new Related(
                                        other.place(), Labels.of(other.guest().domain()) + " writes to it too"))
                                .toList());
            }
        }
    }

    private static String unit(Volume volume) {
        return (volume.getUnit() == null ? volume.getPath() : volume.getUnit()) + " of "
                + volume.getStorage().getName();
    }

    private static boolean inOneCluster(Use one, Use other) {
        Optional<Application> application = one.guest().application().known();
        return application.isPresent()
                && application.equals(other.guest().application().known())
                && application.get().getClusterKind() != ClusterKind.UNSTATED;
    }
}
