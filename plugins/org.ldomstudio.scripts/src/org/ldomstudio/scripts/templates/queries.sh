# shellcheck shell=sh disable=SC2154,SC2034
# Tests of what ldm lists, and what changes by them. Each script gets only those functions that it uses.

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

has_crypto() { # SERVER DOMAIN NUMBER: of crypto units (the form of this listing is not verified)
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

has_property() { # SERVER DOMAIN KEY VALUE: as the long listing shows it (not verified: physical-bindings)
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

has_service() { # SERVER KIND NAME [KEY=VALUE...]: a VDS, VSW, VCC or VSAN (the form of VSAN lines is not verified)
    has_service_server=$1 has_service_kind=$2 has_service_name=$3
    shift 3
    ask "$has_service_server" ldm list-services -p
    expected="$has_service_server should have the $has_service_kind $has_service_name" found="it has not"
    find_line "$has_service_kind" "name=$has_service_name" && agrees "$has_service_name" "$@"
}

has_vsan_device() { # SERVER VSAN WWN (the form of VSAN lines is not verified)
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

release_io() { # SERVER DOMAIN DEVICE: take a device away in a delayed reconfiguration; a listing may not show that this was asked for
    say "[$1] $(quoted ldm remove-io "$3" "$2")"
    [ "$dry_run" = no ] || return 0
    note_change
    forget
    release_output=$(on "$1" ldm remove-io "$3" "$2" 2>&1) && return 0
    show_output "$release_output"
    say "NOTE: if an earlier run has asked for this already, that is why it is refused. After the reboot it is looked at again."
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
