#!/bin/sh
# Makes the namespace; finished rounds can be looked at for 400 days. Run at each start, again without harm.
set -eu
address=temporal:7233
for _ in $(seq 30); do
  if temporal operator namespace describe -n dung-han --address "$address" >/dev/null 2>&1; then exit 0; fi
  if temporal operator namespace create -n dung-han --retention 400d --address "$address"; then exit 0; fi
  sleep 2
done
exit 1
