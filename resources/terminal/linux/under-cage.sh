#!/bin/sh
# Shows the kiosk under cage and ends with the kiosk's own exit code, by which the system knows whether to start it
# again: the cage of Debian 12 ends with 0 whatever became of its program.
set -u
code="$RUNTIME_DIRECTORY/code"
if [ "${1-}" = inside ]; then
    /opt/kiosk/kiosk
    echo $? >"$code"
    exit
fi
rm -f "$code"
# -d: no decorations; -s is left out on purpose: it would allow to switch to another virtual terminal.
/usr/bin/cage -d -- /bin/sh "$0" inside
exit "$(cat "$code" 2>/dev/null || echo 1)"
