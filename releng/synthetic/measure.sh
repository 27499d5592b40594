#!/bin/sh
# Copyright (c) 2026 LDom Studio contributors
# SPDX-License-Identifier: EPL-2.0
#
# Measures check on synthetic models of 100, 1,000 and 10,000 guests: time and the largest memory. Needs GNU time
# (Debian: time) and a java of release 21 or newer on PATH. An argument is the longest time for one run, in seconds.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
limit=${1:-300}

"$here/../../ldom-studio" --version > /dev/null
for size in "10 10" "20 50" "200 50"; do
    servers=${size% *} guests=${size#* }
    java "$here/SyntheticModel.java" "$servers" "$guests" 5 7 > "$work/model.ldom"
    status=0
    /usr/bin/time -o "$work/time" -f '%e s, %M KiB' \
        timeout "$limit" "$here/../../ldom-studio" check "$work/model.ldom" > "$work/out" || status=$?
    printf '%s guests on %s servers: %s (status %s)\n' \
        $((servers * guests)) "$servers" "$(tail -n 1 "$work/time")" "$status"
done
