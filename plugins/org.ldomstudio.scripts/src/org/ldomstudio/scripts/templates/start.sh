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
