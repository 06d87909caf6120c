#!/bin/sh
# Makes the two databases of Temporal, or brings them to the schema of this version; run at each start, again without harm.
set -eu
SQL_PASSWORD=$(cat /run/secrets/temporal_database_password)
export SQL_PASSWORD
schema=/etc/temporal/schema/postgresql/v12
tool() {
  database=$1
  shift
  temporal-sql-tool --plugin postgres12 --ep temporal-postgres -p 5432 -u temporal --db "$database" "$@"
}
for kind in temporal visibility; do
  database=temporal
  [ "$kind" = temporal ] || database=temporal_visibility
  if ! tool "$database" update-schema -d "$schema/$kind/versioned"; then
    tool "$database" create
    tool "$database" setup-schema -v 0.0
    tool "$database" update-schema -d "$schema/$kind/versioned"
  fi
done
