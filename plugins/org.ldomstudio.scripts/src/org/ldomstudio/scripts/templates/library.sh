# shellcheck shell=sh disable=SC2154,SC2034
# Functions that generated scripts are made of; each script gets only those that it uses.

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
            give_up "this script is running already, as process $lock_owner."
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

by_hand() { # TEXT: a person has to do something; --yes does not answer for that person
    say "BY HAND: $1"
    [ "$dry_run" = no ] || return 0
    forget
    printf 'Type done when it is done: '
    read -r reply || reply=
    [ "$reply" = 'done' ] || give_up "this was not done by hand: $1"
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

has_resources() { # SERVER DOMAIN CPUS BYTES: - stands for any
    look_at "$1" "$2"
    expected="$2 on $1 should have $3 virtual CPUs and $4 bytes of memory" found="it has $ncpu and $mem"
    { [ "$3" = - ] || [ "$ncpu" = "$3" ]; } && { [ "$4" = - ] || [ "$mem" = "$4" ]; }
}

has_crypto() { # SERVER DOMAIN NUMBER: of crypto units
    ask_kindly "$1" ldm list-domain -o crypto -p "$2"
    units=0
    while IFS= read -r entry; do
        case $entry in
        "MAU|"*) units=$((units + 1)) ;;
        esac
    done <<END
$answer
END
    expected="$2 on $1 should have $3 crypto units" found="it has $units"
    [ "$units" -eq "$3" ]
}

can_resize() { # SERVER DOMAIN BYTES: memory of a running domain changes only by multiples of 256 MB
    look_at "$1" "$2"
    expected="memory of $2 on $1 has $mem bytes; to reach $3 it must change by a multiple of 256 MB"
    found="choose another size in the model, or stop the domain first"
    [ "$state" != active ] || "$(command -v nawk || command -v awk)" 'BEGIN { d = ARGV[1] - ARGV[2]; exit !(d % 268435456 == 0) }' "$mem" "$3"
}

has_property() { # SERVER DOMAIN KEY VALUE: as the long listing shows it
    ask "$1" ldm list-domain -l -p "$2"
    expected="$2 on $1 should have $3=$4" found="the long listing does not show that"
    find_any "$3=$4"
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

has_service() { # SERVER KIND NAME [KEY=VALUE...]: a VDS, VSW, VCC or VSAN
    has_service_server=$1 has_service_kind=$2 has_service_name=$3
    shift 3
    ask "$has_service_server" ldm list-services -p
    expected="$has_service_server should have the $has_service_kind $has_service_name" found="it has not"
    find_line "$has_service_kind" "name=$has_service_name" && agrees "$has_service_name" "$@"
}

has_vsan_device() { # SERVER VSAN WWN
    ask "$1" ldm list-services -p
    expected="$1 should have the device $3 in the virtual SAN $2" found="it has not"
    find_line VSAN "name=$2" && field "$entry" wwn || return 1
    case ",$value," in
    *",$3,"*) true ;;
    *) false ;;
    esac
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

has_device() { # SERVER DOMAIN PART TAG NAME [KEY=VALUE...]: a device or policy that ldm list-domain -o PART shows
    has_device_domain=$2 has_device_tag=$4 has_device_name=$5
    ask_kindly "$1" ldm list-domain -o "$3" -p "$2"
    expected="$2 on $1 should have the $3 $5" found="it has not"
    shift 5
    find_line "$has_device_tag" "name=$has_device_name" && agrees "$has_device_domain/$has_device_name" "$@"
}

has_console() { # SERVER DOMAIN KEY=VALUE...
    ask_kindly "$1" ldm list-domain -o console -p "$2"
    expected="$2 on $1 should have the console $3 ${4:-} ${5:-}" found="it has not"
    shift 2
    for has_console_wanted in "$@"; do
        find_any "$has_console_wanted" || return 1
    done
}

has_variable() { # SERVER DOMAIN NAME VALUE
    expected="$2 on $1 should have the variable $3=$4" found="it has not"
    variable_line=$(on "$1" ldm list-variable "$3" "$2" 2>/dev/null) && [ "$variable_line" = "$3=$4" ]
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

has_vfs() { # SERVER PF NUMBER: whether a physical function has that many virtual functions; their number into $vfs
    ask "$1" ldm list-io -p
    vfs=0
    while IFS= read -r entry; do
        case "$entry|" in
        *"|dev=$2.VF"*"|type=VF|"* | *"|alias=$2.VF"*"|type=VF|"*) vfs=$((vfs + 1)) ;;
        esac
    done <<END
$answer
END
    expected="$2 on $1 should have $3 virtual functions" found="it has $vfs"
    [ "$vfs" -eq "$3" ]
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

wait_seconds() { # NUMBER
    if [ "$dry_run" = yes ]; then
        say "    # waits $1 s"
    else
        say "Waiting $1 s."
        sleep "$1"
    fi
}

now_minutes() { # puts the minutes since the year 2000, by the clock on the wall, into $minutes
    # shellcheck disable=SC2046 # three numbers
    set -- $(date '+%Y %j %H %M' | sed 's/ 0*\([0-9]\)/ \1/g')
    minutes=$((((($1 - 2000) * 365 + ($1 - 1997) / 4 + $2) * 24 + $3) * 60 + $4))
}

wait_until() { # HH:MM EARLIER...: the first time of that name after the earlier ones of the plan, which follow its beginning
    if [ "$dry_run" = yes ]; then
        say "    # waits until $1"
        return 0
    fi
    wait_text=$1
    read -r wait_word wait_at <"$journal" || give_up "cannot read $journal."
    : "$wait_word"
    shift
    for wait_clock in "$@" "$wait_text"; do
        wait_hour=${wait_clock%:*} wait_minute=${wait_clock#*:}
        wait_next=$((wait_at / 1440 * 1440 + ${wait_hour#0} * 60 + ${wait_minute#0}))
        [ "$wait_next" -ge "$wait_at" ] || wait_next=$((wait_next + 1440))
        wait_at=$wait_next
    done
    now_minutes
    if [ "$minutes" -ge "$wait_at" ]; then
        say "It is past $wait_text already."
        return 0
    fi
    say "Waiting until $wait_text."
    while [ "$minutes" -lt "$wait_at" ]; do
        sleep "${LDOM_STUDIO_POLL:-10}"
        now_minutes
    done
}

succeeds() { # SERVER WORD...: whether a command that changes nothing succeeds
    expected="this dry run should succeed" found="ldm refuses it"
    say "[$1] $(shift && quoted "$@")"
    on "$@"
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

is_secret() { # SERVER FILE: whether only root can read a password file
    expected="$2 on $1 should be a file of root with mode 600 or 400" found="it is not"
    secret_line=$(on "$1" ls -ln "$2" 2>/dev/null) || return 1
    case $secret_line in
    -r?-------*) is_private "$secret_line" 0 ;;
    *) false ;;
    esac
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

lacks_device() { # SERVER DOMAIN PART TAG NAME
    ! has_device "$@"
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
