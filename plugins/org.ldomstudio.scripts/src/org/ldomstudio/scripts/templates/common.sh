# shellcheck shell=sh disable=SC2154,SC2034
# What all scripts have in common: log, questions, commands. Each script gets only those functions that it uses.

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
