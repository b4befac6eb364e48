#!/bin/sh
# Adds Spark to .venv, for `takeup screen --on spark` and its tests. Does nothing when it is there already.
#
# Apart from the rest, as it is published as source only: some 455 MB to fetch, and minutes to build.
set -eu
cd "$(dirname "$0")/.."

python=.venv/bin/python
stamp=.venv/.spark
wanted=$(cat requirements-spark.txt scripts/setup-spark.sh | cksum)

if [ -z "${JAVA_HOME:-}" ] && ! command -v java >/dev/null; then
    echo "Spark needs Java 17 or newer, which is not here. On Debian and Ubuntu:    sudo apt install default-jre-headless" >&2
fi
[ "$(cat $stamp 2>/dev/null || true)" != "$wanted" ] || exit 0

unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_ROOT PIP_REQUIRE_VIRTUALENV
export PIP_USER=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1
echo "Adding Spark to .venv; this happens once and takes some minutes."
$python -m pip install --quiet --require-hashes --no-deps --no-build-isolation \
    --only-binary :all: --no-binary autograd-gamma,pyspark -r requirements-spark.txt || {
    echo "Spark could not be installed; see above. Is there a connection to the internet?" >&2
    exit 1
}
printf '%s\n' "$wanted" >$stamp
