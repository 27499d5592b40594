#!/bin/sh
# shellcheck disable=SC2034 # functions leave results in variables; not every script needs every result
# Runbook of plan move-stopped.
# Made by LDom Studio from database.ldom:111. Do not edit: change the model and generate it again.
#
# Run it as root, or with the rights to manage domains, on one of the control domains or on a host that can log in to
# all of them through ssh: atlas and rigel. Each command runs on the control domain that it names, so that a migration always
# runs on the guest's present server. Steps run one after the other, in the order of the plan.
# A step looks at the present state first, so a run that was broken off can be continued by starting it again, and a
# finished run does nothing when started again.
# Log and notes are kept in $LDOM_STUDIO_STATE (default: $HOME/.ldom-studio). Other control domains are reached with
# $LDOM_STUDIO_SSH (default: ssh in batch mode, so keys must be in place). If a machine does not know its own name, say
# where you are: LDOM_STUDIO_HERE=atlas.
#
# Stopped: only the configuration moves.
#
# Usage: plan-move-stopped.sh preflight|run|verify|rollback [--dry-run] [--yes] [--from STEP] [--again]
#   preflight     look whether the plan can be run now; changes nothing
#   run           preflight, then the steps; continues a run that was broken off
#   verify        look whether everything is as the plan leaves it; changes nothing
#   rollback      take the steps back that were done, the last one first
#   --dry-run     print the commands; ask nothing, change nothing, need no ldm
#   --yes         do not ask whether to begin
#   --from STEP   begin with that step
#                 (rollback: take back that step and all after it)
#   --again       run: forget an earlier run of this plan

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

script_name=plan-move-stopped.sh
script_id=plan-move-stopped-f64e620a
last=3
from=1
step=
asked=
dry_run=no
yes=no
mode=
again=no
wrong=0
undone=no

usage() { # STATUS: print the usage and end
    sed -n '/^# Usage:/,/^$/s/^# \{0,1\}//p' "$0"
    exit "$1"
}

while [ $# -gt 0 ]; do
    case $1 in
    preflight | run | verify | rollback)
        [ -z "$mode" ] || usage 2
        mode=$1
        ;;
    --dry-run) dry_run=yes ;;
    --yes) yes=yes ;;
    --again) again=yes ;;
    --from)
        from=${2-}
        [ $# -eq 1 ] || shift
        ;;
    -h | --help) usage 0 ;;
    *) usage 2 ;;
    esac
    shift
done
[ -n "$mode" ] || usage 2
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

begin_noted() { # NUMBER TITLE: start a step of a plan; false when it is done, or not to be done
    if [ "$dry_run" = no ] && is_noted 'done' "$1"; then
        say "Step $1 of $last is done already: $2"
        return 1
    fi
    begin "$1" "$2" || return 1
    note "started $1"
}

finish() { # end the step
    note "done $step"
    say "Step $step is done."
}

begin_undo() { # NUMBER TITLE: start to take a step back; false when it was never begun, or is not to be taken back
    step=$1
    forget
    [ "$1" -ge "$from" ] || return 1
    if [ "$dry_run" = no ] && [ -f "$journal" ] && ! is_noted 'done' "$1" && ! is_noted started "$1"; then
        return 1
    fi
    say "Taking back step $1 of $last: $2"
    undone=yes
}

finish_undo() { # end the taking back of the step
    note "undone $step"
    say "Step $step is taken back."
}

note() { # TEXT: keep in the journal
    [ "$dry_run" = no ] || return 0
    printf '%s\n' "$1" >>"$journal" || give_up "cannot write to $journal."
}

is_noted() { # STATE NUMBER: whether that is the last thing that the journal says about a step
    [ -f "$journal" ] || return 1
    noted=
    while read -r noted_state noted_number; do
        if [ "$noted_number" = "$2" ]; then
            noted=$noted_state
        fi
    done <"$journal"
    [ "$noted" = "$1" ]
}

count_done() { # puts the number of steps that are done into $steps_done
    steps_done=0 count_number=1
    while [ "$count_number" -le "$last" ]; do
        ! is_noted 'done' "$count_number" || steps_done=$((steps_done + 1))
        count_number=$((count_number + 1))
    done
}

check() { # TITLE TEST WORD...: a test of the preflight or of the verification; counts what is wrong and goes on
    check_title=$1
    shift
    if [ "$dry_run" = yes ]; then
        say "    # check: $(quoted "$@")"
    elif (
        "$@" && exit 0
        say "WRONG: $check_title: $expected; $found."
        exit 1
    ); then
        say "ok: $check_title"
    else
        wrong=$((wrong + 1))
    fi
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

settle() { # SERVER DOMAIN: wait while a migration of the domain is under way, begun by whomever
    while :; do
        forget
        look_at "$1" "$2"
        case $flags in
        ?????[st]) say "A migration of $2 is under way on $1; waiting." ;;
        *) return 0 ;;
        esac
        sleep "${LDOM_STUDIO_POLL:-10}"
    done
}

moved() { # NAME SOURCE TARGET NEW-NAME: whether the guest has left the source and arrived on the target
    settle "$2" "$1"
    moved_source=$state moved_flags=$flags
    settle "$3" "$4"
    case $moved_source-$state in
    none-none) give_up "$1 is neither on $2 nor, as $4, on $3. Find it before anything else is done." ;;
    none-*) true ;;
    *-none)
        case $moved_flags in
        ?????e) failed_handover "$1" "$2" "$3" "$4" ;;
        esac
        false
        ;;
    *) failed_handover "$1" "$2" "$3" "$4" ;;
    esac
}

failed_handover() { # NAME SOURCE TARGET NEW-NAME
    say "$1 is in an unclear state: a migration broke off between $2 and $3. Look at both: ldm list-domain -p"
    say "  * If $4 runs on $3: destroy the copy that is left on $2 (ldm stop-domain, unbind-domain, remove-domain $1)."
    say "  * If $3 has no running $4: on $2, run: ldm cancel-operation migration $1"
    say "Never let both copies run: they would write to the same disks."
    give_up "this needs a person. Then run this script again."
}

migrate() { # SOURCE TARGET NAME NEW-NAME CANCEL-AFTER WORD...: run a migration and see what has become of it
    migrate_source=$1 migrate_target=$2 migrate_name=$3 migrate_new=$4 migrate_limit=$5
    shift 5
    say "[$migrate_source] $(quoted "$@")"
    if [ "$dry_run" = yes ]; then
        [ "$migrate_limit" -eq 0 ] || say "    # cancelled when it lasts longer than $migrate_limit s"
        return 0
    fi
    note_change
    say "Moving. To cancel, run on $migrate_source: ldm cancel-operation migration $migrate_name"
    # in the background, so that an interrupt ends this script and not the migration
    on "$migrate_source" "$@" >"$state_folder/$script_id.out" 2>&1 &
    migrate_pid=$!
    migrate_watch=
    if [ "$migrate_limit" -gt 0 ]; then
        (
            sleep "$migrate_limit"
            say "Longer than $migrate_limit s: cancelling, as the plan says."
            on "$migrate_source" ldm cancel-operation migration "$migrate_name"
        ) >/dev/null 2>&1 &
        migrate_watch=$!
    fi
    wait "$migrate_pid"
    migrate_status=$?
    [ -z "$migrate_watch" ] || kill "$migrate_watch" 2>/dev/null
    show_output "$(cat "$state_folder/$script_id.out")"
    if ! moved "$migrate_name" "$migrate_source" "$migrate_target" "$migrate_new"; then
        say "The migration ended with status $migrate_status; $migrate_name is still on $migrate_source, where it goes on. Nothing is lost."
        say "  * What ldm said stands above and in the log."
        say "  * If it was cancelled: $migrate_target scrubs the memory that it had received; ldm hangs there meanwhile, which may take minutes."
        say "  * When the cause is mended, run this script again. To go back instead: $script_name rollback"
        give_up "the guest was not moved."
    fi
    [ "$migrate_status" -eq 0 ] || say "NOTE: the command ended with status $migrate_status, but the guest has arrived."
}

now_minutes() { # puts the minutes since the year 2000, by the clock on the wall, into $minutes
    # shellcheck disable=SC2046 # three numbers
    set -- $(date '+%Y %j %H %M' | sed 's/ 0*\([0-9]\)/ \1/g')
    minutes=$((((($1 - 2000) * 365 + ($1 - 1997) / 4 + $2) * 24 + $3) * 60 + $4))
}

is_release() { # SERVER RELEASE: of the Logical Domains Manager
    ask "$1" ldm -V
    expected="$1 should run Oracle VM Server for SPARC $2" found="ldm -V says otherwise"
    case $answer in
    *"(v $2)"* | *"(v $2."*) true ;;
    *) false ;;
    esac
}

has_ntp() { # SERVER: whether the clock of the control domain is set by NTP
    is_online "$1" svc:/network/ntp:default || is_online "$1" svc:/network/ntp4:default
}

has_console_service() { # SERVER: any virtual console concentrator
    ask "$1" ldm list-services -p
    expected="$1 should have a virtual console concentrator" found="it has none"
    case $answer in
    *"VCC|name="*) true ;;
    *) false ;;
    esac
}

same_saving() { # SERVER SERVER: ldm refuses to migrate when only one of them saves configurations by itself (name not verified)
    saving_here=$(on "$1" svcprop -p ldmd/migration_save_spconfig svc:/ldoms/ldmd:default 2>/dev/null) || saving_here=false
    saving_there=$(on "$2" svcprop -p ldmd/migration_save_spconfig svc:/ldoms/ldmd:default 2>/dev/null) || saving_there=false
    expected="ldmd/migration_save_spconfig should be the same on $1 and $2" found="it is $saving_here and $saving_there"
    [ "$saving_here" = "$saving_there" ]
}

has_room() { # SERVER CORES STRANDS MEBIBYTES: whether so much is free
    ask "$1" ldm list-devices -p core
    room_cores=$(printf '%s\n' "$answer" | grep -c '|free=100')
    ask "$1" ldm list-devices -p cpu
    room_strands=$(printf '%s\n' "$answer" | grep -c '|free=100')
    ask "$1" ldm list-devices -p memory
    # shellcheck disable=SC2016 # the dollars are for awk
    room_memory=$(printf '%s\n' "$answer" | tr '|' '\n' |
        "$(command -v nawk || command -v awk)" -F= '$1 == "size" { sum += $2 } END { printf "%d", sum / 1048576 }')
    expected="$1 should have $2 cores, $3 strands and $4 MB of memory free"
    found="it has $room_cores, $room_strands and $room_memory"
    [ "$room_cores" -ge "$2" ] && [ "$room_strands" -ge "$3" ] && [ "$room_memory" -ge "$4" ]
}

is_settled() { # SERVER DOMAIN: neither a delayed reconfiguration nor a migration is under way
    look_at "$1" "$2"
    expected="$2 on $1 should be at rest" found="its flags are $flags"
    case $flags in
    ??d* | ?????[ste]) false ;;
    esac
}

is_online() { # SERVER SERVICE: an SMF service
    service_state=$(on "$1" svcs -H -o state "$2" 2>/dev/null) || service_state=missing
    expected="the service $2 on $1 should be online" found="it is $service_state"
    [ "$service_state" = online ]
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

preflight() { # what must hold before the first step
    check 'Control domain of atlas' exists atlas primary
    check 'Control domain of atlas' is_release atlas 3.6
    check 'Control domain of atlas' is_settled atlas primary
    check 'Clock of atlas' has_ntp atlas
    check 'Control domain of rigel' exists rigel primary
    check 'Control domain of rigel' is_release rigel 3.6
    check 'Control domain of rigel' is_settled rigel primary
    check 'Clock of rigel' has_ntp rigel
    check 'Free CPUs and memory of rigel' has_room rigel 32 256 524288
    check 'ledger on atlas' is_state atlas ledger active
    check 'ledger on atlas' is_settled atlas ledger
    check 'What step 1 needs on rigel' has_volume rigel ledger-root primary-vds0
    check 'What step 1 needs on rigel' has_volume rigel ledger-data primary-vds0
    check 'What step 1 needs on rigel' has_service rigel VSW primary-vsw0
    check 'What step 1 needs on rigel' has_console_service rigel
    check 'What step 1 needs on rigel' same_saving atlas rigel
}

run_steps() {
    # --- Step 1 (database.ldom:114): predicted 8 min 5 s, suspended 8 min 5 s
    # The guest is shut down first and started on rigel afterwards: its users notice.
    if begin_noted 1 'Move ledger cold from atlas to rigel'; then
        say 'note: The guest is shut down first and started on rigel afterwards: its users notice.'
        if ! already moved ledger atlas rigel ledger; then
            already is_state atlas ledger bound inactive ||
                run atlas ldm stop-domain ledger # database.ldom:114
            migrate atlas rigel ledger ledger 0 ldm migrate-domain -c ledger rigel # database.ldom:114
        fi
        already is_state rigel ledger active ||
            run rigel ldm start-domain ledger # database.ldom:114
        need is_state rigel ledger active
        finish
    fi

    # --- Step 2 (database.ldom:111)
    # Without this, a power cycle brings the domains back where they were before.
    if begin_noted 2 'Save the configuration of atlas as move-stopped'; then
        say 'note: Without this, a power cycle brings the domains back where they were before.'
        save atlas move-stopped
        finish
    fi

    # --- Step 3 (database.ldom:111)
    # Without this, a power cycle brings the domains back where they were before.
    if begin_noted 3 'Save the configuration of rigel as move-stopped'; then
        say 'note: Without this, a power cycle brings the domains back where they were before.'
        save rigel move-stopped
        finish
    fi
}

verify() { # what must hold after the last step
    check 'ledger on rigel' is_state rigel ledger active
    check 'ledger on rigel' has_resources rigel ledger 256 549755813888
    check 'ledger on rigel' is_state atlas ledger none
    check 'Saved configuration of atlas' is_saved atlas move-stopped
    check 'Saved configuration of atlas' is_settled atlas primary
    check 'Saved configuration of rigel' is_saved rigel move-stopped
    check 'Saved configuration of rigel' is_settled rigel primary
    :
}

undo_steps() {
if begin_undo 1 'Move ledger cold from atlas to rigel'; then
                    if ! already moved ledger rigel atlas ledger; then
                        already is_state rigel ledger bound inactive ||
                            run rigel ldm stop-domain ledger # database.ldom:114
                        migrate rigel atlas ledger ledger 0 ldm migrate-domain -c ledger atlas # database.ldom:114
                    fi
                    already is_state atlas ledger active ||
                        run atlas ldm start-domain ledger # database.ldom:114
                    need is_state atlas ledger active
    finish_undo
fi

    :
}

report() { # WHAT: the result of checks
    if [ "$dry_run" = yes ]; then
        return 0
    elif [ "$wrong" -gt 0 ]; then
        say "$1: $wrong of the checks failed."
        return 1
    fi
    say "$1: everything is as it should be."
}

open_log
journal=$state_folder/$script_id.journal
find_here
case $mode in
preflight)
    preflight
    report 'Preflight'
    exit
    ;;
verify)
    verify
    report 'Verification'
    exit
    ;;
esac

take_lock
if [ "$mode" = rollback ]; then
    [ "$dry_run" = yes ] || [ -f "$journal" ] || say 'No notes of an earlier run are here: every step is looked at.'
    confirm "Take the plan back, from its last step to step $from?"
    undo_steps
    if [ "$undone" = no ]; then
        say 'There was nothing to take back.'
        exit 0
    fi
    save atlas move-stopped
    save rigel move-stopped
    if [ "$dry_run" = no ] && [ "$from" -eq 1 ]; then
        rm -f "$journal"
    fi
    say 'The plan is taken back.'
    exit 0
fi

if [ "$dry_run" = no ]; then
    [ "$again" = no ] || rm -f "$journal"
    count_done
    if [ "$steps_done" -eq "$last" ]; then
        say "All $last steps are done already; nothing to do. See whether it is still so: $script_name verify. Begin anew: --again."
        exit 0
    fi
fi
confirm 'Runbook of plan move-stopped: run 3 steps?'
if [ "$dry_run" = no ] && [ -f "$journal" ]; then
    say 'Continuing an earlier run; its preflight is not repeated.'
else
    if [ "$from" -eq 1 ]; then
        preflight
        report 'Preflight' || give_up 'nothing was changed. Mend what is wrong and run this script again.'
    else
        say 'No preflight, because of --from.'
    fi
    now_minutes
    note "begun $minutes"
fi
run_steps
say "All steps are done. Now run: $script_name verify"
