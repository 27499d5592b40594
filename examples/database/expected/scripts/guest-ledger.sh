#!/bin/sh
# shellcheck disable=SC2034 # functions leave results in variables; not every script needs every result
# Definition of guest ledger on atlas.
# Made by LDom Studio from database.ldom:62. Do not edit: change the model and generate it again.
#
# Run it on the control domain of atlas, or on a host that can log in there through ssh.
# What is there already is left alone; what contradicts the model stops the script.
# Log and notes are kept in $LDOM_STUDIO_STATE (default: $HOME/.ldom-studio). Other control domains are reached with
# $LDOM_STUDIO_SSH (default: ssh in batch mode, so keys must be in place). If a machine does not know its own name, say
# where you are: LDOM_STUDIO_HERE=atlas.
#
# Usage: guest-ledger.sh [--dry-run] [--yes] [--from STEP]
#   --dry-run     print the commands; ask nothing, change nothing, need no ldm
#   --yes         do not ask whether to begin
#   --from STEP   begin with that step

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

script_name=guest-ledger.sh
script_id=guest-ledger
last=8
from=1
step=
asked=
dry_run=no
yes=no
mode=run

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

need() { # TEST WORD...: stop unless it is so
    if [ "$dry_run" = yes ]; then
        say "    # needs: $(quoted "$@")"
    elif ! "$@"; then
        give_up "$expected; $found. Nothing was changed by this step."
    fi
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

ask_kindly() { # SERVER WORD...: as ask, for listings that end with 1 when there is nothing to list
    [ "$asked" != "$*" ] || return 0
    forget
    ask_server=$1
    asking=$*
    shift
    answer=$(on "$ask_server" "$@")
    [ "$?" -le 1 ] || give_up "cannot ask $ask_server: $(quoted "$@") failed."
    asked=$asking
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

has_cpus() { # SERVER DOMAIN NUMBER: of virtual CPUs
    look_at "$1" "$2"
    expected="$2 on $1 should have $3 virtual CPUs" found="it has $ncpu"
    [ "$ncpu" = "$3" ]
}

has_memory() { # SERVER DOMAIN BYTES
    look_at "$1" "$2"
    expected="$2 on $1 should have $3 bytes of memory" found="it has $mem"
    [ "$mem" = "$3" ]
}

find_any() { # FIELD: whether any line of $answer has the field
    while IFS= read -r entry; do
        case "|$entry|" in
        *"|$1|"*) return 0 ;;
        esac
    done <<END
$answer
END
    false
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

has_device() { # SERVER DOMAIN PART TAG NAME [KEY=VALUE...]: a device or policy that ldm list-domain -o PART shows (not verified: hba, resmgmt)
    has_device_domain=$2 has_device_tag=$4 has_device_name=$5
    ask_kindly "$1" ldm list-domain -o "$3" -p "$2"
    expected="$2 on $1 should have the $3 $5" found="it has not"
    shift 5
    find_line "$has_device_tag" "name=$has_device_name" && agrees "$has_device_domain/$has_device_name" "$@"
}

has_console() { # SERVER DOMAIN KEY=VALUE... (the form of this listing is not verified)
    ask_kindly "$1" ldm list-domain -o console -p "$2"
    expected="$2 on $1 should have the console $3 ${4:-} ${5:-}" found="it has not"
    shift 2
    for has_console_wanted in "$@"; do
        find_any "$has_console_wanted" || return 1
    done
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

address_of() { # SERVER: prints where its control domain is reached
    case $1 in
    atlas) printf '%s\n' atlas ;;
    rigel) printf '%s\n' rigel ;;
    *) false ;;
    esac
}

find_here() { # puts the server on whose control domain this runs, if any, into $here
    here=${LDOM_STUDIO_HERE:-}
    [ -z "$here" ] || return 0
    case $(uname -n) in
    atlas) here=atlas ;;
    rigel) here=rigel ;;
    *) ;;
    esac
}

open_log
take_lock
find_here
confirm 'Definition of guest ledger on atlas: 8 steps.'

# --- Step 1 (database.ldom:62)
if begin 1 'See that no other server has ledger'; then
    need is_state rigel ledger none
fi

# --- Step 2 (database.ldom:62)
if begin 2 'Define ledger'; then
    already exists atlas ledger ||
        run atlas ldm add-domain cpu-arch=native ledger # database.ldom:62
fi

# --- Step 3 (database.ldom:62)
if begin 3 'CPUs and memory'; then
    if ! already has_cpus atlas ledger 256; then
        need is_state atlas ledger inactive
        run atlas ldm set-core 32 ledger # database.ldom:62
    fi
    if ! already has_memory atlas ledger 549755813888; then
        need is_state atlas ledger inactive
        run atlas ldm set-memory 512G ledger # database.ldom:62
    fi
fi

# --- Step 4 (database.ldom:62)
if begin 4 'Virtual disks'; then
    already has_device atlas ledger disk VDISK root vol=ledger-root@primary-vds0 ||
        run atlas ldm add-vdisk root ledger-root@primary-vds0 ledger # database.ldom:68
    already has_device atlas ledger disk VDISK data vol=ledger-data@primary-vds0 ||
        run atlas ldm add-vdisk data ledger-data@primary-vds0 ledger # database.ldom:69
fi

# --- Step 5 (database.ldom:62)
if begin 5 'Virtual networks'; then
    already has_device atlas ledger net VNET net0 ||
        run atlas ldm add-vnet pvid=40 net0 primary-vsw0 ledger # database.ldom:70
fi

# --- Step 6 (database.ldom:62)
if begin 6 'OpenBoot variables, console and policies'; then
    already has_console atlas ledger service=primary-vcc0@primary ||
        run atlas ldm set-vcons service=primary-vcc0@primary ledger # database.ldom:71
fi

# --- Step 7 (database.ldom:62)
if begin 7 'Bind and start ledger'; then
    already is_state atlas ledger bound active ||
        run atlas ldm bind-domain ledger # database.ldom:62
    already is_state atlas ledger active ||
        run atlas ldm start-domain ledger # database.ldom:62
fi

# --- Step 8 (database.ldom:62)
# It is named setup-atlas.
if begin 8 'Save the configuration on the service processor'; then
    save_once atlas setup-atlas
fi

say 'Done: 8 steps.'
