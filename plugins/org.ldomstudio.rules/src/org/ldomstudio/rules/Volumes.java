// Copyright (c) 2026 LDom Studio contributors
// SPDX-License-Identifier: EPL-2.0
package org.ldomstudio.rules;

import java.util.Optional;
import org.ldomstudio.model.ldom.Media;
import org.ldomstudio.model.ldom.Storage;
import org.ldomstudio.model.ldom.StorageKind;
import org.ldomstudio.model.ldom.Volume;

/** What a volume is made of and which data it holds. */
final class Volumes {

    private Volumes() {}

    /** Returns the storage behind a volume. */
    static Optional<Storage> storage(Volume volume) {
        return Optional.ofNullable(volume.getStorage()).filter(storage -> !storage.eIsProxy());
    }

    /** Returns the kind of storage; empty when it is not known. */
    static Optional<StorageKind> kind(Volume volume) {
        return storage(volume).map(Storage::getKind).filter(kind -> kind != StorageKind.UNSTATED);
    }

    /** Returns the medium: stated, else a LUN on fc and iscsi, a file on nfs, a disk on local storage. */
    static Optional<Media> media(Volume volume) {
        if (volume.getMedia() != Media.UNSTATED) {
            return Optional.of(volume.getMedia());
        }
        return kind(volume).map(kind -> switch (kind) {
            case FC, ISCSI -> Media.LUN;
            case NFS -> Media.FILE;
            case LOCAL -> Media.DISK;
            case UNSTATED -> Media.UNSTATED;
        });
    }

    /** Returns the identity of the data: the stated unit, else the path. */
    static Optional<String> unit(Volume volume) {
        return Optional.ofNullable(volume.getUnit()).or(() -> Optional.ofNullable(volume.getPath()));
    }

    /** Returns whether it is an ISO image or a CD or DVD drive. */
    static boolean isRemovable(Volume volume) {
        return volume.getMedia() == Media.ISO || volume.getMedia() == Media.CD;
    }
}
