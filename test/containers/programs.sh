#!/usr/bin/env bash
# programs.sh FOLDER: builds once, with Go and at the lowest priority, the programs that images come with on an ordinary machine: Temporal's
# server and schema tool, and Docker Compose. Twenty minutes on two free cores; what is there already is not built again.
set -euo pipefail
folder=$1
temporal=v1.32.0
compose=v2.40.3
mkdir -p "$folder"
exec 9>"$folder/lock"
flock 9

export CGO_ENABLED=0 GOFLAGS=-buildvcs=false
work=$(mktemp -d "$folder/build-XXXXXX")
trap 'rm -rf "$work"' EXIT

# again COMMAND…: twice more, as a registry may be slow for a moment.
again() { "$@" || "$@" || "$@"; }

# put NAME FILE: in place only when it is whole.
put() { mv "$2" "$folder/$1.new" && mv "$folder/$1.new" "$folder/$1"; }

if [ ! -x "$folder/docker-compose-$compose" ]; then
  echo "Docker Compose $compose is being built" >&2
  mkdir "$work/compose"
  # `go install` refuses it: its go.mod excludes versions. A module of our own that needs it may be built.
  printf 'module compose\n\ngo 1.24.9\n' >"$work/compose/go.mod"
  printf '//go:build tools\n\npackage tools\n\nimport _ "github.com/docker/compose/v2/cmd"\n' >"$work/compose/tools.go"
  (
    cd "$work/compose"
    again go get "github.com/docker/compose/v2@$compose"
    nice -n 19 go build -mod=mod -ldflags "-X github.com/docker/compose/v2/internal.Version=$compose" \
      -o "$work/docker-compose" github.com/docker/compose/v2/cmd
  )
  put "docker-compose-$compose" "$work/docker-compose"
fi

if [ ! -x "$folder/temporal-server-$temporal" ] || [ ! -d "$folder/temporal-schema-$temporal" ]; then
  echo "Temporal's server and schema tool $temporal are being built" >&2
  GOBIN=$work again nice -n 19 go install "go.temporal.io/server/cmd/tools/sql@$temporal" "go.temporal.io/server/cmd/server@$temporal"
  put "temporal-sql-tool-$temporal" "$work/sql"
  rm -rf "$folder/temporal-schema-$temporal"
  cp -r "$(go env GOMODCACHE)/go.temporal.io/server@$temporal/schema" "$work/schema"
  chmod -R u+w "$work/schema"
  put "temporal-schema-$temporal" "$work/schema"
  put "temporal-server-$temporal" "$work/server"
fi
