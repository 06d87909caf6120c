#!/bin/sh
# nginx looks names up again only with a server of names, whose address differs between Docker and Podman.
set -eu
servers=$(awk '$1 == "nameserver" { print ($2 ~ /:/) ? "[" $2 "]" : $2 }' /etc/resolv.conf | tr '\n' ' ')
echo "resolver $servers valid=5s ipv6=off;" >/tmp/resolver.conf
exec nginx -c /etc/dung-han/nginx.conf -g 'daemon off;'
