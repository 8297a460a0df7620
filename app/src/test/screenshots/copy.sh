#!/bin/sh
# Copies chosen pictures of the window to docs/screenshots. The tests draw them first, from the demo workstation:
#   ./mvnw -pl app -am test -Dtest=ScreenshotsTest -Dsurefire.failIfNoSpecifiedTests=false
#   app/src/test/screenshots/copy.sh
set -eu
cd "$(dirname "$0")/../../../.."
from=app/target/screenshots
to=docs/screenshots
mkdir -p "$to"
for picture in gpus-1280-light gpus-1280-dark machines-1280-light give-1-1280-light give-2-1280-light \
  give-3-1280-light give-4-1280-light give-6-1280-light activity-1280-light; do
  [ -f "$from/$picture.png" ] || {
    echo "$from/$picture.png is not there: run the test named in this file first." >&2
    exit 1
  }
  cp "$from/$picture.png" "$to/$picture.png"
done
echo "Pictures are in $to."
