# Copyright (c) 2026 LDom Studio contributors
# SPDX-License-Identifier: EPL-2.0
#
# Building for ../../ldom-studio, which reads this file: it sets root, work, jdk, release and java_options and offers
# fail.
# shellcheck shell=sh disable=SC2154

maven_version=3.9.11

note() {
    printf 'ldom-studio: %s\n' "$1" >&2
}

# Creates the work folder and waits until no other call builds in it.
lock_work() {
    if ! { mkdir -p "$work" 2>/dev/null && [ -w "$work" ]; }; then
        fail "cannot write to $root, where the build keeps its files (.build)." \
            "Use a copy of the repository in a folder that is yours."
    fi
    if command -v flock >/dev/null 2>&1; then
        exec 9> "$work/lock"
        if ! flock -n 9; then
            note "another call is building; waiting for it"
            flock 9
        fi
    fi
}

unlock_work() {
    exec 9>&-
}

# Sets $mvn to Maven 3.9 in the work folder. Any older Maven fetches it, so that no download address stands here.
find_maven() {
    mvn=$work/apache-maven-$maven_version/bin/mvn
    [ -x "$mvn" ] && return 0
    command -v mvn >/dev/null 2>&1 ||
        fail "Maven is needed for the first build and is not installed. On Debian: apt-get install maven"
    note "fetching Maven $maven_version"
    # In a folder with an .mvn of its own: the repository's Maven extensions need the newer Maven.
    rm -rf "$work/fetch"
    mkdir -p "$work/fetch/.mvn"
    if ! (cd "$work/fetch" && exec mvn -B org.apache.maven.plugins:maven-dependency-plugin:3.8.1:unpack \
        "-Dartifact=org.apache.maven:apache-maven:$maven_version:zip:bin" "-DoutputDirectory=$work/fetch/unpacked" \
        9>&-) > "$work/maven.log" 2>&1 < /dev/null ||
        [ ! -x "$work/fetch/unpacked/apache-maven-$maven_version/bin/mvn" ]; then
        fail "Maven $maven_version could not be fetched; is the network there? Log: $work/maven.log"
    fi
    mv "$work/fetch/unpacked/apache-maven-$maven_version" "$work/"
    rm -rf "$work/fetch"
}

# Runs Maven on the repository with the JDK that was found; all arguments are Maven's.
run_maven() {
    options=${MAVEN_OPTS:-}
    if [ "$release" -ge 24 ]; then
        options="$options --sun-misc-unsafe-memory-access=allow"
    fi
    # Without a home folder that can be written, libraries are kept beside the build.
    if ! mkdir -p "${HOME:-/nonexistent}/.m2/repository" 2>/dev/null || ! [ -w "$HOME/.m2/repository" ]; then
        set -- "-Dmaven.repo.local=$work/repository" "$@"
    fi
    (
        cd "$root" || exit 2
        JAVA_HOME=$jdk MAVEN_OPTS="$options --enable-native-access=ALL-UNNAMED" exec "$mvn" -B "$@" < /dev/null 9>&-
    )
}

# Runs Maven into a log, at first without the network when everything was there before.
run_maven_quietly() {
    log=$1
    shift
    if [ -f "$work/resolved" ]; then
        if run_maven -o "$@" > "$log" 2>&1; then
            return 0
        fi
        grep -Eqi 'offline|has not been downloaded|could not be resolved' "$log" || return 1
        rm -f "$work/resolved"
    fi
    run_maven "$@" > "$log" 2>&1 || return 1
    : > "$work/resolved"
}

# Builds the command line unless another call just did, and makes it the current one.
build_cli() {
    lock_work
    if is_outdated; then
        find_maven
        if [ -f "$work/cli/current" ]; then
            note "sources have changed, building"
        else
            note "building for the first time, this takes a minute or two"
        fi
        mkdir -p "$work/cli"
        # The time at which the build starts: what is edited while it runs counts as newer.
        : > "$work/cli/started"
        if ! run_maven_quietly "$work/build.log" -Dcli package; then
            grep -E '^\[ERROR\]|\[java\] ERROR' "$work/build.log" | head -n 12 >&2 || true
            fail "the build failed. Log: $work/build.log"
        fi
        install_cli
        note "built"
    fi
    unlock_work
}

# Copies the jar to a folder of its own, so that a running command keeps the one it started with.
install_cli() {
    number=$(date +%s)-$$
    mkdir "$work/cli/$number"
    cp "$root/plugins/org.ldomstudio.cli/target/ldom-studio.jar" "$work/cli/$number/"
    echo "$number" > "$work/cli/current.new"
    touch -r "$work/cli/started" "$work/cli/current.new"
    mv "$work/cli/current.new" "$work/cli/current"
    for old in "$work"/cli/*/; do
        [ "$old" = "$work/cli/$number/" ] || rm -rf "$old"
    done
}

# Records what the usual commands load, once per JDK, so that later starts are fast. Without it everything still works;
# an empty cache file says that recording failed.
prepare_start() {
    lock_work
    if [ ! -e "$cache" ]; then
        note "preparing a fast start"
        if [ "$release" -ge 25 ]; then
            record=-XX:AOTCacheOutput=$cache.new
        else
            record=-XX:ArchiveClassesAtExit=$cache.new
        fi
        # shellcheck disable=SC2086 # options without blanks
        "$jdk/bin/java" "$record" $java_options -cp "$folder/ldom-studio.jar" org.ldomstudio.cli.Rehearsal \
            "$root/examples/quickstart" > "$work/start.log" 2>&1 < /dev/null 9>&- || true
        [ -s "$cache.new" ] || : > "$cache.new"
        mv "$cache.new" "$cache"
    fi
    unlock_work
}
