import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import type { History } from '@temporalio/common/lib/proto-utils';

/** The SDK's proto types, and the parser of the same copy of protobufjs. */
interface ProtoJson {
  fromJson(type: unknown, json: unknown, options: { ignoreUnknownFields: boolean }): History;
}

// npm lays several copies of protobufjs side by side, and then the SDK's own `historyFromJSON` (1.24.0) refuses its own
// types ("type must be a Type"): the copy of the types is resolved instead.
const beside = createRequire(require.resolve('@temporalio/common'));
const protoPackage = beside.resolve('@temporalio/proto');
const proto = beside('@temporalio/proto') as { lookupType(name: string): unknown };
const { fromJson } = createRequire(protoPackage)('protobufjs/ext/protojson') as ProtoJson;

/** The text of a history as `temporal workflow show --output json` writes it; long ones are kept compressed. */
export function historyText(file: string): string {
  const content = readFileSync(file);
  return (file.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
}

export function readHistory(file: string): History {
  const json: unknown = JSON.parse(historyText(file));
  return fromJson(proto.lookupType('temporal.api.history.v1.History'), json, { ignoreUnknownFields: true });
}
