#!/bin/sh
# Merged → check → build → publish → lock committed, on a web server of one's own; run by oit-publish.timer or by hand.
# Where anything fails the old site stays, and the next run tries again. OIT_SITE is the folder that the web server serves.
set -eu
cd "$(dirname "$0")/.."
git -c user.name="oit" -c user.email="oit@localhost" pull --quiet --rebase
make --silent .venv/site
.venv/bin/oit publish content --out "${OIT_SITE:-/srv/oit/site}"
sh deploy/commit-lock.sh
