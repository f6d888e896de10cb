#!/bin/sh
# Installs from Debian what the tests need and is not here yet: a browser, what starts a real Neo4j, and what makes certificates.
set -eu

missing=
command -v chromium >/dev/null 2>&1 || missing="$missing chromium"
command -v mvn >/dev/null 2>&1 || missing="$missing maven"
command -v java >/dev/null 2>&1 || missing="$missing default-jre-headless"
command -v openssl >/dev/null 2>&1 || missing="$missing openssl"
[ -n "$missing" ] || exit 0

refuse() {
    echo "The tests need$missing; $1: apt install$missing" >&2
    exit 1
}

command -v apt-get >/dev/null 2>&1 || refuse "install it as this system does; on Debian"
if [ "$(id -u)" -eq 0 ]; then
    as_root=
elif ! command -v sudo >/dev/null 2>&1; then
    refuse "as root, run"
elif [ -t 0 ]; then
    as_root=sudo
else
    as_root="sudo -n"
fi

echo "Installing$missing"
said=$(mktemp)
trap 'rm -f "$said"' EXIT
# shellcheck disable=SC2086 # both are lists of words
if ! { $as_root apt-get -q update &&
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $missing; } \
    </dev/null >"$said" 2>&1; then
    tail -n 5 "$said" >&2
    refuse "apt-get failed (above); as root, run"
fi
