#!/bin/sh
# Runs a command with a PostgreSQL server of its own beside it: `scripts/with-postgres.sh make test-site`.
#
# The server lives in a new folder, listens on a socket in it only, and is gone with the command. The command finds it in
# TAKEUP_TEST_DATABASE. The programs are those of the distribution (Debian and Ubuntu: apt install postgresql).
set -eu

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
if [ ! -x "$programs/initdb" ]; then
    echo "PostgreSQL is not here. On Debian and Ubuntu:    sudo apt install postgresql" >&2
    exit 1
fi

folder=$(mktemp -d /tmp/takeup-postgres.XXXXXX)
as=
if [ "$(id -u)" -eq 0 ]; then # PostgreSQL refuses to run as root
    chown postgres "$folder"
    as="runuser -u postgres --"
fi
stop() {
    $as "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap stop EXIT
trap 'exit 1' INT TERM

$as "$programs/initdb" -D "$folder/data" -U takeup -A trust --no-sync >/dev/null
$as "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" \
    -o "-k $folder -c listen_addresses='' -c fsync=off -c max_connections=60" start >/dev/null || { cat "$folder/log" >&2; exit 1; }

TAKEUP_TEST_DATABASE="postgres:///postgres?host=$folder&user=takeup" "$@"
