#!/bin/sh
# As in temporalio/server: the address other parts of the server are told.
set -eu
: "${BIND_ON_IP:=$(hostname -i | cut -d' ' -f1)}"
export BIND_ON_IP
if [ "$BIND_ON_IP" = 0.0.0.0 ]; then
  : "${TEMPORAL_BROADCAST_ADDRESS:=$(hostname -i | cut -d' ' -f1)}"
  export TEMPORAL_BROADCAST_ADDRESS
fi
exec temporal-server start
