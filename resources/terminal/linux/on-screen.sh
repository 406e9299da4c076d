#!/bin/sh
# on-screen.sh cage|x11: gives the kiosk a screen and ends with the kiosk's own exit code, by which the system knows
# whether to start it again: xinit, and the cage of Debian 12, end with 0 whatever became of their program.
set -u
code="$RUNTIME_DIRECTORY/code"
if [ "$1" = inside ]; then
    /opt/kiosk/kiosk
    echo $? >"$code"
    exit
fi
rm -f "$code"
case $1 in
# -d: no decorations; -s is left out on purpose: it would allow to switch to another virtual terminal.
cage) /usr/bin/cage -d -- /bin/sh "$0" inside ;;
x11)
    /usr/bin/xinit /bin/sh "$0" inside -- /usr/bin/Xorg :0 vt1 -keeptty -s 0 -dpms -nolisten tcp -nocursor \
        -config /etc/kiosk/xorg-kiosk.conf
    ;;
esac
exit "$(cat "$code" 2>/dev/null || echo 1)"
