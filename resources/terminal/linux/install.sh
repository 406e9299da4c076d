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
sound='speech-dispatcher speech-dispatcher-espeak-ng espeak-ng pulseaudio'
display='cage seatd xwayland'
[ "$screen" = cage ] || display='xserver-xorg-core xserver-xorg-input-libinput x11-utils x11-xserver-utils'
packages="$packages $sound $display"
# Neither sleep nor Ctrl+Alt+Del.
masked='sleep.target suspend.target hibernate.target hybrid-sleep.target ctrl-alt-del.target'

fail() { printf 'borne : %s\n' "$*" >&2; exit 1; }
say() { printf 'borne : %s\n' "$*"; }

case $screen in cage | x11) ;; *) fail "« $screen » n’existe pas ; choisissez cage ou x11." ;; esac
unit=kiosk.service
units='kiosk.service kiosk-sound.service'
if [ "$screen" = x11 ]; then
    unit=kiosk-x11.service
    units='kiosk-x11.service kiosk-xorg.service kiosk-sound.service'
fi
[ "$(id -u)" -eq 0 ] || fail 'il faut être administrateur : sudo sh install.sh'

put() { install -D -m 644 "$here/$1" "$root$2"; }

# Whether there is a running system to tell, not only the tree of one.
is_running() { [ -z "$root" ]; }

# The folder that holds the programs: the nearest one above this script with a program "kiosk" in it. What they
# are made of may have a folder of that name.
find_folder() {
    folder=$here
    while [ ! -f "$folder/kiosk" ] || [ ! -x "$folder/kiosk" ]; do
        [ "$folder" != / ] || fail 'le programme « kiosk » n’est pas dans un dossier au-dessus de ce script.'
        folder=$(dirname "$folder")
    done
}

# What staff changed stays: of data/ only what is missing is copied. All else is replaced whole, never written into
# while the kiosk runs on it.
copy_program() {
    new="$root/opt/kiosk/.new"
    mkdir -p "$root/opt/kiosk"
    rm -rf "$new"
    mkdir "$new"
    for part in "$folder"/*; do
        [ "$(basename "$part")" = data ] || cp -a --no-preserve=ownership "$part" "$new/"
    done
    ! is_running || systemctl stop kiosk.service kiosk-x11.service 2>/dev/null || true
    for part in "$new"/*; do
        rm -rf "$root/opt/kiosk/$(basename "$part")"
        mv "$part" "$root/opt/kiosk/"
    done
    rmdir "$new"
    cp -an --no-preserve=ownership "$folder/data" "$root/opt/kiosk/"
}

# The units of either screen: the two would fight for it.
remove_units() {
    for old in kiosk.service kiosk-x11.service kiosk-xorg.service kiosk-sound.service; do
        ! is_running || systemctl --quiet disable --now "$old" 2>/dev/null || true
        rm -f "$root/etc/systemd/system/$old"
    done
    rm -f "$root/etc/kiosk/xorg-kiosk.conf"
    rmdir "$root/etc/kiosk" 2>/dev/null || true
}

update_grub() { ! command -v update-grub >/dev/null || update-grub 2>/dev/null; }

install_all() {
    find_folder
    if is_running; then
        say "paquets du système : $packages"
        # shellcheck disable=SC2086 # one word a package
        apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq --yes install --no-install-recommends $packages ||
            fail 'les paquets du système ne peuvent pas être installés ; branchez Internet le temps de l’installation.'
    fi
    [ "$folder" = "$root/opt/kiosk" ] || copy_program
    remove_units
    for name in $units; do put "$name" "/etc/systemd/system/$name"; done
    put sysusers.conf /usr/lib/sysusers.d/kiosk.conf
    put tmpfiles.conf /usr/lib/tmpfiles.d/kiosk.conf
    put sysctl.conf /usr/lib/sysctl.d/60-kiosk.conf
    put udev.rules /usr/lib/udev/rules.d/90-kiosk.rules
    put logind.conf /etc/systemd/logind.conf.d/kiosk.conf
    put grub.cfg /etc/default/grub.d/kiosk.cfg
    [ "$screen" = cage ] || put xorg-kiosk.conf /etc/kiosk/xorg-kiosk.conf
    if is_running; then
        systemd-sysusers
        systemd-tmpfiles --create kiosk.conf
        systemctl daemon-reload
        systemctl set-default graphical.target
        # shellcheck disable=SC2086 # one word a target
        systemctl mask --now $masked
        systemctl enable "$unit"
        update_grub
    fi
    say 'installée. Choisissez le code de l’équipe (guide, partie 4), puis redémarrez le terminal.'
}

uninstall_all() {
    remove_units
    rm -f "$root/usr/lib/sysusers.d/kiosk.conf" "$root/usr/lib/tmpfiles.d/kiosk.conf" \
        "$root/usr/lib/sysctl.d/60-kiosk.conf" "$root/usr/lib/udev/rules.d/90-kiosk.rules" \
        "$root/etc/systemd/logind.conf.d/kiosk.conf" "$root/etc/default/grub.d/kiosk.cfg"
    if is_running; then
        # shellcheck disable=SC2086 # one word a target
        systemctl unmask $masked
        systemctl daemon-reload
        update_grub
    fi
    say 'désinstallée. Restent /opt/kiosk (programme et données) et /var/lib/kiosk (journal), à supprimer à la main.'
}

case $action in
    install) install_all ;;
    uninstall) uninstall_all ;;
    *) fail "« $action » n’existe pas ; choisissez install ou uninstall." ;;
esac
