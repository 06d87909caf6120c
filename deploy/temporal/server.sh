#!/bin/sh
# The image knows its password only as a variable; here it comes from a secret.
set -eu
POSTGRES_PWD=$(cat /run/secrets/temporal_database_password)
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
