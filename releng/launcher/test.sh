# Copyright (c) 2026 LDom Studio contributors
# SPDX-License-Identifier: EPL-2.0
#
# The test command of ../../ldom-studio, which reads this file after build.sh.
# shellcheck shell=sh disable=SC2154

# Debian packages that the tests use: in each line a package and a program, library or file of it.
needed_packages() {
    echo 'maven mvn'
    echo 'shellcheck shellcheck'
    echo 'ansible-core ansible-playbook'
    echo 'python3-yaml /usr/lib/python3/dist-packages/yaml'
    if [ -d "$root/plugins/org.ldomstudio.ui.tests" ]; then
        echo 'xvfb Xvfb'
        echo 'libgtk-3-0 libgtk-3.so.0'
        echo 'libwebkit2gtk-4.1-0 libwebkit2gtk-4.1.so.0'
    fi
}

is_there() {
    case $1 in
        /*) [ -e "$1" ] ;;
        *.so.*) ldconfig -p 2>/dev/null | grep -q "$1" ;;
        *) command -v "$1" >/dev/null 2>&1 ;;
    esac
}

missing_packages() {
    needed_packages | while read -r package probe; do
        is_there "$probe" || printf '%s ' "$package"
    done
}

# Installs what is missing as root on Debian, otherwise says how to.
install_packages() {
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        note "installing Debian packages: $missing"
        # shellcheck disable=SC2086 # a list of package names
        if ! { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing; } \
            > "$work/packages.log" 2>&1; then
            fail "the packages could not be installed. Log: $work/packages.log"
        fi
    else
        fail "the tests need packages that are not installed. As root: apt-get install $missing"
    fi
}

# Prints the number of tests in the reports of the module in folder $1.
count_tests() {
    cat "$1"/target/surefire-reports/TEST-*.xml 2>/dev/null |
        sed -n 's/^<testsuite .* tests="\([0-9]*\)".*/\1/p' | awk '{ sum += $1 } END { print sum + 0 }'
}

# Each module that has tests must have run some: silence is no success.
check_reports() {
    total=0
    silent=''
    for module in "$root"/plugins/*/; do
        module=${module%/}
        if find "$module/src_test" -name '*Test.java' 2>/dev/null | grep -q . ||
            [ "${module%.tests}" != "$module" ]; then
            number=$(count_tests "$module")
            printf '%6d tests  %s\n' "$number" "${module##*/}"
            total=$((total + number))
            [ "$number" -gt 0 ] || silent="$silent ${module##*/}"
        fi
    done
    printf '%6d tests  in all\n' "$total"
    [ -z "$silent" ] || fail "these modules have tests but reported none:$silent"
}

# Runs the complete build with all tests; further arguments go to Maven.
run_tests() {
    lock_work
    install_packages
    find_maven
    rm -rf "$root"/plugins/*/target/surefire-reports
    if [ -d "$root/plugins/org.ldomstudio.ui.tests" ] && [ -z "${DISPLAY:-}" ]; then
        start_display
    fi
    status=0
    run_maven -T 2 --fail-at-end verify "$@" || status=$?
    check_reports
    [ "$status" -eq 0 ] || fail "the build or a test failed, see above"
    unlock_work
}

# The tests of the workbench need a screen; a virtual one does.
start_display() {
    number=99
    while [ -e "/tmp/.X$number-lock" ]; do
        number=$((number + 1))
    done
    Xvfb ":$number" -screen 0 1600x1200x24 > "$work/xvfb.log" 2>&1 9>&- &
    trap 'kill '$!' 2>/dev/null || true' EXIT
    DISPLAY=:$number
    export DISPLAY
    sleep 1
}
