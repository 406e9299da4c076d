#!/bin/sh
# Installs the kiosk's folder on a Debian terminal, or takes it away again. To be run as root from that folder:
#   sh _internal/resources/terminal/linux/install.sh [install|uninstall] [cage|x11]
# KIOSK_ROOT=/some/root installs into another system's tree and starts nothing.
set -eu

action=${1:-install}
screen=${2:-cage}
root=${KIOSK_ROOT:-}
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
# What the programs ask of the system, as LISEZMOI.txt has it; a test compares the two.
packages='libbrotli1 libdbus-1-3 libegl1 libfontconfig1 libfreetype6 libgl1 libglib2.0-0 libgssapi-krb5-2 libpulse0
libspeechd2 libwayland-client0 libwayland-cursor0 libx11-6 libx11-xcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0
libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-render0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1
libxcb-xfixes0 libxcb-xkb1 libxcb1 libxkbcommon-x11-0 libxkbcommon0'
voice='speech-dispatcher speech-dispatcher-espeak-ng espeak-ng'
display='cage xwayland'
[ "$screen" = cage ] || display='xserver-xorg-core xserver-xorg-input-libinput xinit x11-utils x11-xserver-utils'
packages="$packages $voice $display"

fail() { printf 'borne : %s\n' "$*" >&2; exit 1; }
say() { printf 'borne : %s\n' "$*"; }

case $screen in cage | x11) ;; *) fail "« $screen » n’existe pas ; choisissez cage ou x11." ;; esac
unit=kiosk.service
[ "$screen" = cage ] || unit=kiosk-x11.service
[ "$(id -u)" -eq 0 ] || fail 'il faut être administrateur : sudo sh install.sh'

put() { install -D -m "$1" "$here/$2" "$root$3"; }

# The folder that holds the programs: the nearest one above this script with a program "kiosk" in it. What they
# are made of may have a folder of that name.
find_folder() {
    folder=$here
    while [ ! -f "$folder/kiosk" ] || [ ! -x "$folder/kiosk" ]; do
        [ "$folder" != / ] || fail 'le programme « kiosk » n’est pas dans un dossier au-dessus de ce script.'
        folder=$(dirname "$folder")
    done
}

install_all() {
    find_folder
    if [ -z "$root" ]; then
        say "paquets du système : $packages"
        # shellcheck disable=SC2086 # one word a package
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq --yes install --no-install-recommends $packages ||
            fail 'les paquets du système ne peuvent pas être installés.'
    fi
    mkdir -p "$root/opt/kiosk"
    if [ "$folder" != "$root/opt/kiosk" ]; then
        # What staff changed stays: only what is missing in data/ is copied.
        for part in "$folder"/*; do
            [ "$(basename "$part")" = data ] || cp -a "$part" "$root/opt/kiosk/"
        done
        cp -an "$folder/data" "$root/opt/kiosk/"
    fi
    put 644 "$unit" "/etc/systemd/system/$unit"
    put 644 sysusers.conf /usr/lib/sysusers.d/kiosk.conf
    put 644 tmpfiles.conf /usr/lib/tmpfiles.d/kiosk.conf
    put 644 logind.conf /etc/systemd/logind.conf.d/kiosk.conf
    [ "$screen" = cage ] || put 644 xorg-kiosk.conf /etc/kiosk/xorg-kiosk.conf
    if [ -z "$root" ]; then
        systemd-sysusers
        systemd-tmpfiles --create kiosk.conf
        systemctl daemon-reload
        systemctl set-default graphical.target
        systemctl mask --now sleep.target suspend.target hibernate.target hybrid-sleep.target
        systemctl enable "$unit"
    fi
    say 'installée. Redémarrez le terminal, puis suivez la liste du matin du guide.'
}

uninstall_all() {
    if [ -z "$root" ]; then
        systemctl disable --now kiosk.service kiosk-x11.service 2>/dev/null || true
        systemctl unmask sleep.target suspend.target hibernate.target hybrid-sleep.target
    fi
    rm -f "$root/etc/systemd/system/kiosk.service" "$root/etc/systemd/system/kiosk-x11.service" \
        "$root/usr/lib/sysusers.d/kiosk.conf" "$root/usr/lib/tmpfiles.d/kiosk.conf" \
        "$root/etc/systemd/logind.conf.d/kiosk.conf" "$root/etc/kiosk/xorg-kiosk.conf"
    rmdir "$root/etc/kiosk" 2>/dev/null || true
    [ -n "$root" ] || systemctl daemon-reload
    say 'désinstallée. Restent /opt/kiosk (programme et données) et /var/lib/kiosk (journal), à supprimer à la main.'
}

case $action in
    install) install_all ;;
    uninstall) uninstall_all ;;
    *) fail "« $action » n’existe pas ; choisissez install ou uninstall." ;;
esac
