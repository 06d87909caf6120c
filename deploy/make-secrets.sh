#!/bin/sh
# make-secrets.sh: makes each secret of docker-compose.yml that is not there yet, in secrets/ beside it. What is there stays as it is.
# The folder is closed to other people of this machine; the files in it are read by the accounts of the containers.
set -eu
cd "$(dirname "$0")/.."
mkdir -p secrets
chmod 700 secrets
cd secrets

# make NAME COMMAND…: the file NAME with what the command prints.
make() {
  name=$1
  shift
  [ -e "$name" ] && return
  "$@" | tr -d '\n' >"$name"
  echo "made secrets/$name"
}

make postgres_password openssl rand -hex 32
make database_password openssl rand -hex 32
make migration_database_password openssl rand -hex 32
make temporal_database_password openssl rand -hex 32
make metrics_token openssl rand -hex 32
make secrets_key openssl rand -base64 32
# Written by hand, smtp://user:password@host:587 and imaps://user:password@host:993/INBOX; empty: none.
make smtp_url true
make imap_url true

if [ ! -e tls_certificate ] && [ ! -e tls_key ]; then
  host=$(sed -n 's|^BASE_URL=https*://\([^/:]*\).*|\1|p' ../.env 2>/dev/null | tail -n 1)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj "/CN=${host:-localhost}" \
    -addext "subjectAltName=DNS:${host:-localhost}" -keyout tls_key -out tls_certificate 2>/dev/null
  echo "made secrets/tls_certificate for ${host:-localhost}, signed by itself: put the office's own in its place, with tls_key"
fi
chmod 644 ./*
