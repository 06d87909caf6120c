#!/bin/sh
# nginx looks names up again only with a server of names, whose address differs between Docker and Podman. The first one is that of the
# containers' network; nginx would ask all in turn, and others do not know `web`.
set -eu
server=$(awk '$1 == "nameserver" { print ($2 ~ /:/) ? "[" $2 "]" : $2; exit }' /etc/resolv.conf)
echo "resolver $server valid=5s ipv6=off;" >/tmp/resolver.conf
exec nginx -c /etc/dung-han/nginx.conf -g 'daemon off;'
