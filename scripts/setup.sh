#!/bin/sh
# Makes .venv ready for use, and does nothing when it already is.
#
# It is ready when .venv/.stamp holds the checksum of everything that decides what is in it. Set PYTHON to choose
# the Python that a new .venv is made with, for instance: PYTHON=python3.12 make test
set -eu
cd "$(dirname "$0")/.."

inputs="pyproject.toml requirements-build.txt requirements-dev.txt scripts/setup.sh"
stamp=.venv/.stamp
python=.venv/bin/python

stop() {
    echo >&2
    printf '%s\n' "$@" >&2
    exit 1
}

runs() { # is this command a Python that is new enough?
    "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

can_make_environments() {
    "$1" -c 'import ensurepip, venv' >/dev/null 2>&1
}

sum=$(cat $inputs | cksum)
here=$(pwd -P)
wanted="$here $sum"

# A .venv knows the place where it was made: after a move it must be made again.
if [ -x $python ] && runs $python; then
    made=$(cat $stamp 2>/dev/null || true)
    if [ "$made" = "$wanted" ] && [ -x .venv/bin/takeup ]; then
        exit 0
    fi
    case "$made" in
        "" | "$here "*) ;;
        *) rm -rf .venv ;;
    esac
else
    rm -rf .venv
fi

# Settings of the person or the machine that would send packages elsewhere than into .venv.
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_ROOT PIP_REQUIRE_VIRTUALENV
export PIP_USER=0 PIP_NO_INPUT=1 PIP_DISABLE_PIP_VERSION_CHECK=1

if [ ! -x $python ]; then
    found= bare=
    for candidate in ${PYTHON:-python3 python3.13 python3.12 python3.11 python3.14 python}; do
        runs "$candidate" || continue
        if can_make_environments "$candidate"; then
            found=$candidate
            break
        fi
        bare=${bare:-$candidate}
    done
    if [ -z "$found" ] && [ -n "$bare" ]; then
        stop "The Python of this machine ($bare) cannot make a virtual environment: its modules venv and ensurepip are missing." \
            "On Debian and Ubuntu:    sudo apt install python3-venv" \
            "Then run make again. If you have another Python (3.11 or newer):    PYTHON=/path/to/python3 make ..."
    fi
    if [ -z "$found" ]; then
        stop "takeup needs Python 3.11 or newer. Looked for, and not found: ${PYTHON:-python3, python3.13, python3.12, python3.11}." \
            "On Debian 12, Ubuntu 24.04 and newer:    sudo apt install python3 python3-venv" \
            "Elsewhere: see python.org. If it is installed in an unusual place:    PYTHON=/path/to/python3 make ..."
    fi
    echo "Setting up .venv with $("$found" --version); this happens once."
    "$found" -m venv .venv || {
        rm -rf .venv
        stop "The virtual environment .venv could not be made; see above." \
            "On Debian and Ubuntu, this often helps:    sudo apt install python3-venv"
    }
else
    echo "Bringing .venv up to date."
fi

# Each package with its checksum. Ready-made ones; what is published as source only is built with the pinned setuptools.
# The project itself is linked, not copied: a change in src/ works at once.
install="$python -m pip install --quiet --require-hashes --no-deps --no-build-isolation --only-binary :all:"
$install -r requirements-build.txt &&
    $install --no-binary autograd-gamma -r requirements-dev.txt &&
    $python -m pip install --quiet --no-deps --no-build-isolation --editable . ||
    stop "Some packages could not be installed; see above. Is there a connection to the internet?" \
        "If a package does not exist for this Python, choose another:    make clean; PYTHON=python3.12 make ..."

printf '%s\n' "$wanted" >$stamp
