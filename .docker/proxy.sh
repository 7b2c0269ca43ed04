#!/bin/sh
# Makes of the shipped configuration of nginx ($CONF) that of the proxy in Compose ($OUT), then runs what is
# said behind it: one web process, under its name there; the hall's own name is $HALL_NAME.
set -eu
sed -e 's/127\.0\.0\.1:3000/web:3000/' -e '/127\.0\.0\.1:3001/d' \
  -e "s/hall\.example\.gov\.cn/$HALL_NAME/" "$CONF" > "$OUT"
exec "$@"
