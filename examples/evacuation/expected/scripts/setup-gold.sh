#!/bin/sh
# shellcheck disable=SC2034 # functions leave results in variables; not every script needs every result
# Set-up of server gold.
# Made by LDom Studio from servers.ldom:86. Do not edit: change the model and generate it again.
#
# Run it on the control domain of gold, or on a host that can log in there through ssh.
# What is there already is left alone; what contradicts the model stops the script.
# Changing the control domain's CPUs and memory needs a reboot of it. The script says when; with --reboot it does
# it. Run the script again afterwards: it goes on where it was.
# Log and notes are kept in $LDOM_STUDIO_STATE (default: $HOME/.ldom-studio). Other control domains are reached with
# $LDOM_STUDIO_SSH (default: ssh in batch mode, so keys must be in place). If a machine does not know its own name, say
# where you are: LDOM_STUDIO_HERE=gold.
#
# Usage: setup-gold.sh [--dry-run] [--yes] [--from STEP] [--reboot]
#   --dry-run     print the commands; ask nothing, change nothing, need no ldm
#   --yes         do not ask whether to begin
#   --from STEP   begin with that step
#   --reboot      reboot the control domain when a change waits for that

# Solaris 10 runs this with the Bourne shell, which cannot read POSIX scripts: begin again with a shell that can.
if (eval 'x=a/b; test "$((1 + 1))" = 2 && test "${x#a/}" = b') >/dev/null 2>&1; then
    :
else
    for posix_shell in /usr/xpg4/bin/sh /usr/bin/ksh; do
        if test -x "$posix_shell" && test "$LDOM_STUDIO_SHELL" = ""; then
            LDOM_STUDIO_SHELL="$posix_shell"
            export LDOM_STUDIO_SHELL
            exec "$posix_shell" "$0" ${1+"$@"}
        fi
    done
    echo "$0: needs a POSIX shell: /usr/xpg4/bin/sh (package SUNWxcu4) or /usr/bin/ksh." >&2
    exit 2
fi
set -u
umask 077
IFS=' 	
'
LC_ALL=C
PATH=${LDOM_STUDIO_PATH:-/usr/xpg4/bin:/usr/bin:/usr/sbin:/sbin}
export LC_ALL PATH

script_name=setup-gold.sh
script_id=setup-gold
last=5
from=1
step=
asked=
dry_run=no
yes=no
mode=run
reboot=no

usage() { # STATUS: print the usage and end
    sed -n '/^# Usage:/,/^$/s/^# \{0,1\}//p' "$0"
    exit "$1"
}

while [ $# -gt 0 ]; do
    case $1 in
    --dry-run) dry_run=yes ;;
    --yes) yes=yes ;;
    --from)
        from=${2-}
        [ $# -eq 1 ] || shift
        ;;
    --reboot) reboot=yes ;;
    -h | --help) usage 0 ;;
    *) usage 2 ;;
    esac
    shift
done
case $from in
'' | *[!0-9]* | ?????*) usage 2 ;;
esac
if [ "$from" -lt 1 ] || [ "$from" -gt "$last" ]; then
    printf '%s\n' "There is no step $from: the steps are 1 to $last." >&2
    exit 2
fi

say() { # TEXT: one line to the terminal and, with the time, to the log
    if [ "$dry_run" = yes ]; then
        printf '%s\n' "$1"
    else
        say_line="$(date '+%Y-%m-%d %H:%M:%S') $1"
        printf '%s\n' "$say_line"
        printf '%s\n' "$say_line" >>"$log_file"
    fi
}

give_up() { # TEXT: say why, and end; nothing after this is done
    say "STOPPED: $1"
    exit 1
}

open_log() { # keep the log and the notes of this script in a private folder
    state_folder=${LDOM_STUDIO_STATE:-${HOME:-}/.ldom-studio}
    log_file=$state_folder/$script_id.log
    [ "$dry_run" = no ] || return 0
    mkdir -p "$state_folder" || exit 2
    if [ -h "$log_file" ] || ! is_private "$(ls -ldn "$state_folder")" "$(user_id)"; then
        printf '%s\n' "$state_folder must be a folder of your own, mode 700: others could forge the notes in it." >&2
        exit 2
    fi
    say "=== $script_name $mode, log in $log_file"
}

user_id() { # the number of the user; id -u is not known to every Solaris
    id | sed 's/^uid=\([0-9]*\).*/\1/'
}

is_private() { # LINE-OF-LS-LN USER: whether only that user may read or write it, and it has no access list
    # shellcheck disable=SC2086 # the line is taken apart into its columns; nothing in them is a pattern
    case $1 in
    [d-]???------[\ .]*) set -f; set -- "$2" $1; set +f; [ "$4" = "$1" ] ;;
    *) false ;;
    esac
}

begin() { # NUMBER TITLE: start a step; false when it is not to be done
    step=$1
    forget
    if [ "$1" -lt "$from" ]; then
        say "Step $1 of $last is left out because of --from: $2"
        return 1
    fi
    say "Step $1 of $last: $2"
}

take_lock() { # only one run of this script at a time; a lock whose owner is gone is taken over
    [ "$dry_run" = no ] || return 0
    lock_folder=$state_folder/$script_id.lock
    if ! mkdir "$lock_folder" 2>/dev/null; then
        lock_owner=$(cat "$lock_folder/pid" 2>/dev/null)
        if [ -n "$lock_owner" ] && kill -0 "$lock_owner" 2>/dev/null; then
            give_up "this script is running already, as process $lock_owner. If that is something else, remove $lock_folder."
        fi
        say "An earlier run was broken off; going on from where it was."
    fi
    printf '%s\n' "$$" >"$lock_folder/pid" || give_up "cannot write to $lock_folder."
    trap 'rm -f "$lock_folder/pid"; rmdir "$lock_folder" 2>/dev/null' EXIT
    trap 'on_signal INT' INT
    trap 'on_signal TERM' TERM
    trap 'on_signal HUP' HUP
}

on_signal() { # NAME: a person or the system wants this to end
    say "Interrupted by signal $1${step:+ in step $step}. What ldm had begun goes on by itself; run this script again to continue."
    exit 130
}

confirm() { # QUESTION: go on only when a person, or --yes, says so
    if [ "$dry_run" = yes ] || [ "$yes" = yes ]; then
        return 0
    fi
    printf '%s\nType yes to go on: ' "$1"
    read -r reply || reply=
    [ "$reply" = yes ] || give_up "not confirmed; nothing was changed."
}

quoted() { # WORD...: prints the words so that a shell reads exactly them
    quoted_words=
    for quoted_word in "$@"; do
        case $quoted_word in
        '' | *[!A-Za-z0-9_@%+=:,./-]*)
            # the dot keeps line ends at the end of the word
            quoted_word=$(printf '%s.\n' "$quoted_word" | sed "s/'/'\\\\''/g")
            quoted_word="'${quoted_word%.}'"
            ;;
        esac
        quoted_words="$quoted_words${quoted_words:+ }$quoted_word"
    done
    printf '%s' "$quoted_words"
}

on() { # SERVER WORD...: run a command on the control domain of a server, here or through ssh
    on_server=$1
    shift
    if [ "$on_server" = "$here" ]; then
        "$@" </dev/null
    else
        # shellcheck disable=SC2086 # LDOM_STUDIO_SSH may hold options
        ${LDOM_STUDIO_SSH:-ssh -o BatchMode=yes -o ServerAliveInterval=30} "$(address_of "$on_server")" \
            "$(quoted env "PATH=$PATH" LC_ALL=C "$@")" </dev/null
    fi
}

run() { # SERVER WORD...: run a command that changes something
    run_server=$1
    shift
    say "[$run_server] $(quoted "$@")"
    [ "$dry_run" = no ] || return 0
    note_change
    forget
    if run_output=$(on "$run_server" "$@" 2>&1); then
        show_output "$run_output"
        return 0
    else
        run_status=$?
    fi
    show_output "$run_output"
    case "$1 $2 $run_output" in
    "ldm add-"*"already exists"*)
        say "NOTE: ldm says that it exists already, so this counts as done. Compare it with the model."
        return 0
        ;;
    esac
    give_up "this command failed on $run_server with status $run_status. Mend the cause and run this script again: it goes on here."
}

show_output() { # TEXT: what a command said, set off from our own lines
    [ -n "$1" ] || return 0
    while IFS= read -r output_line; do
        say "    $output_line"
    done <<END
$1
END
}

note_change() { # remember that a configuration is not saved yet, even when this run is killed
    : >"$state_folder/$script_id.unsaved" || give_up "cannot write to $state_folder."
}

already() { # TEST WORD...: whether nothing is left to do; a dry run shows everything
    [ "$dry_run" = no ] && "$@"
}

ask() { # SERVER WORD...: puts what a command prints into $answer; gives up when it fails; asks once until something may change
    [ "$asked" != "$*" ] || return 0
    forget
    ask_server=$1
    asking=$*
    shift
    answer=$(on "$ask_server" "$@") || give_up "cannot ask $ask_server: $(quoted "$@") failed. Is its control domain up, and may you log in?"
    asked=$asking
}

forget() { # what was asked last: something may have changed since
    asked=
}

field() { # LINE KEY: puts the value of a key into $value; false when the line does not have it
    case "$1|" in
    *"|$2="*)
        value=${1#*"|$2="}
        value=${value%%"|"*}
        ;;
    *)
        value=
        false
        ;;
    esac
}

find_line() { # TAG FIELD: puts the line of $answer that begins with TAG and has the field into $entry; false when there is none
    while IFS= read -r entry; do
        case "$entry|" in
        "$1|$2|"* | "$1|"*"|$2|"*) return 0 ;;
        esac
    done <<END
$answer
END
    entry=
    false
}

look_at() { # SERVER DOMAIN: puts state (none: no such domain), flags, CPUs and bytes of memory into $state $flags $ncpu $mem
    ask "$1" ldm list-domain -p
    state=none flags=------ ncpu=0 mem=0
    if find_line DOMAIN "name=$2"; then
        field "$entry" state && state=$value
        field "$entry" flags && flags=$value
        field "$entry" ncpu && ncpu=$value
        field "$entry" mem && mem=$value
    fi
}

is_state() { # SERVER DOMAIN STATE...: whether a domain is in one of the states; none: it does not exist
    look_at "$1" "$2"
    expected="$2 on $1 should be ${3}${4:+ or $4}${5:+ or $5}" found="it is $state"
    is_state_now=$state
    shift 2
    for is_state_wanted in "$@"; do
        [ "$is_state_wanted" != "$is_state_now" ] || return 0
    done
    false
}

exists() { # SERVER DOMAIN
    is_state "$1" "$2" active bound inactive
}

has_resources() { # SERVER DOMAIN CPUS BYTES: - stands for any
    look_at "$1" "$2"
    expected="$2 on $1 should have $3 virtual CPUs and $4 bytes of memory" found="it has $ncpu and $mem"
    { [ "$3" = - ] || [ "$ncpu" = "$3" ]; } && { [ "$4" = - ] || [ "$mem" = "$4" ]; }
}

agrees() { # NAME KEY=VALUE...: stops when $entry says otherwise; what the listing does not show is not held against it
    agrees_name=$1
    shift
    for agrees_wanted in "$@"; do
        if field "$entry" "${agrees_wanted%%=*}" && [ "$value" != "${agrees_wanted#*=}" ]; then
            give_up "$agrees_name exists already, with ${agrees_wanted%%=*}=$value, but the model says $agrees_wanted. Change one of them."
        fi
    done
}

has_service() { # SERVER KIND NAME [KEY=VALUE...]: a VDS, VSW, VCC or VSAN (the form of VSAN lines is not verified)
    has_service_server=$1 has_service_kind=$2 has_service_name=$3
    shift 3
    ask "$has_service_server" ldm list-services -p
    expected="$has_service_server should have the $has_service_kind $has_service_name" found="it has not"
    find_line "$has_service_kind" "name=$has_service_name" && agrees "$has_service_name" "$@"
}

has_volume() { # SERVER VOLUME VDS [KEY=VALUE...]
    has_volume_server=$1 has_volume_name=$2 has_volume_vds=$3
    shift 3
    ask "$has_volume_server" ldm list-services -p
    expected="$has_volume_server should have the volume $has_volume_name@$has_volume_vds" found="it has not"
    volume_vds=
    while IFS= read -r entry; do
        case "$entry|" in
        "VDS|"*) field "$entry" name && volume_vds=$value ;;
        "|vol=$has_volume_name|"*)
            if [ "$volume_vds" = "$has_volume_vds" ]; then
                agrees "$has_volume_name@$has_volume_vds" "$@"
                return 0
            fi
            ;;
        esac
    done <<END
$answer
END
    false
}

owns_io() { # SERVER DOMAIN DEVICE: whether the domain owns a bus, PCIe device or virtual function
    ask "$1" ldm list-io -p
    expected="$3 on $1 should belong to $2" found="it does not"
    while IFS= read -r entry; do
        case "$entry|" in
        *"|dev=$3|"*"|domain=$2|"* | *"|alias=$3|"*"|domain=$2|"*) return 0 ;;
        esac
    done <<END
$answer
END
    false
}

lacks_io() { # SERVER DOMAIN DEVICE
    ! owns_io "$@"
}

is_saved() { # SERVER NAME: whether the service processor has a configuration of that name
    ask "$1" ldm list-spconfig
    while read -r spconfig_name spconfig_mark; do
        [ "$spconfig_name" != "$2" ] || return 0
    done <<END
$answer
END
    : "$spconfig_mark"
    false
}

save() { # SERVER NAME: save the configuration on the service processor; ldm cannot overwrite one, so an old one goes first
    if already is_saved "$1" "$2"; then
        run "$1" ldm remove-spconfig "$2"
    fi
    run "$1" ldm add-spconfig "$2"
}

save_once() { # SERVER NAME: save when something has changed since it was saved
    if [ "$dry_run" = yes ] || [ -f "$state_folder/$script_id.unsaved" ] || ! is_saved "$1" "$2"; then
        save "$1" "$2"
        [ "$dry_run" = yes ] || rm -f "$state_folder/$script_id.unsaved"
    else
        say "The saved configuration $2 is up to date."
    fi
}

is_delayed() { # SERVER DOMAIN: whether a delayed reconfiguration waits for a reboot
    look_at "$1" "$2"
    case $flags in
    ??d*) true ;;
    *) false ;;
    esac
}

is_sized() { # SERVER DOMAIN CPUS BYTES BUS...: has that size, does not own those buses, and waits for no reboot
    has_resources "$1" "$2" "$3" "$4" && ! is_delayed "$1" "$2" || return 1
    is_sized_server=$1 is_sized_domain=$2
    shift 4
    for is_sized_bus in "$@"; do
        lacks_io "$is_sized_server" "$is_sized_domain" "$is_sized_bus" || return 1
    done
}

need_reboot() { # SERVER: end here until the control domain has been rebooted, if something waits for that
    if [ "$dry_run" = yes ]; then
        say "    # then reboot the control domain of $1 (shutdown -y -g 0 -i 6), and run this script again"
        return 0
    fi
    is_delayed "$1" primary || return 0
    if [ "$reboot" = yes ]; then
        confirm "Reboot the control domain of $1 now? Guests stand still that get disks or networks only from it."
        say "When it is up again, run this script again: it goes on where it was."
        run "$1" shutdown -y -g 0 -i 6
    else
        say "The changes above wait for a reboot of the control domain of $1. When no guest suffers from it, run there:"
        say "    shutdown -y -g 0 -i 6"
        say "or run this script with --reboot. Run it once more afterwards: it goes on where it was."
    fi
    exit 3
}

is_online() { # SERVER SERVICE: an SMF service
    service_state=$(on "$1" svcs -H -o state "$2" 2>/dev/null) || service_state=missing
    expected="the service $2 on $1 should be online" found="it is $service_state"
    [ "$service_state" = online ]
}

address_of() { # SERVER: prints where its control domain is reached
    case $1 in
    gold) printf '%s\n' gold ;;
    *) false ;;
    esac
}

find_here() { # puts the server on whose control domain this runs, if any, into $here
    here=${LDOM_STUDIO_HERE:-}
    [ -z "$here" ] || return 0
    case $(uname -n) in
    gold) here=gold ;;
    *) ;;
    esac
}

open_log
take_lock
find_here
confirm 'Set-up of server gold: 5 steps.'

# --- Step 1 (servers.ldom:98)
if begin 1 'Consoles of primary'; then
    already has_service gold VCC primary-vcc0 port-range=5000-5100 ||
        run gold ldm add-vcc port-range=5000-5100 primary-vcc0 primary # servers.ldom:110
    already is_online gold svc:/ldoms/vntsd:default ||
        run gold svcadm enable svc:/ldoms/vntsd:default
fi

# --- Step 2 (servers.ldom:103)
if begin 2 'Disks of primary-vds0'; then
    already has_service gold VDS primary-vds0 ||
        run gold ldm add-vds primary-vds0 primary # servers.ldom:103
    already has_volume gold mail01-root primary-vds0 dev=/dev/dsk/c0t600A0B800044d0s2 ||
        run gold ldm add-vdsdev /dev/dsk/c0t600A0B800044d0s2 mail01-root@primary-vds0 # servers.ldom:104
    already has_volume gold db01-root primary-vds0 dev=/dev/dsk/c0t600A0B800006d0s2 ||
        run gold ldm add-vdsdev /dev/dsk/c0t600A0B800006d0s2 db01-root@primary-vds0 # servers.ldom:105
    already has_volume gold tape01-root primary-vds0 dev=/dev/dsk/c0t600A0B800008d0s2 ||
        run gold ldm add-vdsdev /dev/dsk/c0t600A0B800008d0s2 tape01-root@primary-vds0 # servers.ldom:106
    already has_volume gold ldap01-root primary-vds0 dev=/dev/dsk/c0t600A0B80000Bd0s2 ||
        run gold ldm add-vdsdev /dev/dsk/c0t600A0B80000Bd0s2 ldap01-root@primary-vds0 # servers.ldom:107
fi

# --- Step 3 (servers.ldom:98)
if begin 3 'Virtual switches of primary'; then
    already has_service gold VSW primary-vsw0 vid=20,30 net-dev=net0 ||
        run gold ldm add-vsw vid=20,30 net-dev=net0 primary-vsw0 primary # servers.ldom:109
fi

# --- Step 4 (servers.ldom:98)
# Collected in a delayed reconfiguration and saved; it takes effect with a reboot of the control domain.
if begin 4 'Size of the control domain'; then
    if ! already is_sized gold primary 32 34359738368; then
        already is_delayed gold primary ||
            run gold ldm start-reconf primary # servers.ldom:98
        run gold ldm set-core 4 primary # servers.ldom:98
        run gold ldm set-memory 32G primary # servers.ldom:98
        save gold setup-gold
        need_reboot gold
    fi
fi

# --- Step 5
# It is named setup-gold.
if begin 5 'Save the configuration on the service processor'; then
    save_once gold setup-gold
fi

say 'Done: 5 steps.'
