#!/bin/sh
# Makes of the shipped configuration of PgBouncer ($CONF) that of the pooler in Compose, beside it the list of
# who may sign in, both in $FOLDER; then runs what is said behind it.
set -eu
umask 077
sed -e 's/^yizhan = .*/yizhan = host=postgres port=5432 dbname=yizhan/' \
  -e 's/^listen_addr = .*/listen_addr = 0.0.0.0/' \
  -e "s#^auth_file = .*#auth_file = $FOLDER/userlist.txt#" "$CONF" > "$FOLDER/pgbouncer.ini"
printf '"yizhan_web" "%s"\n' "$POOLER_PASSWORD" > "$FOLDER/userlist.txt"
exec "$@"
