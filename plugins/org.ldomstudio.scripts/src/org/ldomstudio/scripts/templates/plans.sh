# shellcheck shell=sh disable=SC2154,SC2034
# What only runbooks of plans need: migrations, waiting, preflight. Each script gets only those functions that it uses.

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
