import dgram from 'node:dgram';
import dns from 'node:dns';
import Module, { builtinModules, registerHooks } from 'node:module';
import net from 'node:net';

/** What parsers still load of Node while they work. None of it reaches the network or another process. */
const ALLOWED = new Set(
  (
    'assert buffer constants crypto events fs fs/promises os path perf_hooks process punycode querystring stream ' +
    'stream/promises stream/web string_decoder timers timers/promises url util util/types zlib'
  ).split(' '),
);
const GLOBALS = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'Worker', 'BroadcastChannel'];
const OF_PROCESS = ['binding', '_linkedBinding', '_kill', 'kill', '_debugProcess', '_debugEnd', 'dlopen', 'execve'];

/**
 * Takes from this process what Node's permission model (`--permission`) leaves it in version 24: connecting, listening, asking for
 * names, opening SQLite files, signalling other processes. Called once the parsers are loaded and before the first file comes; there
 * is no way back.
 */
export function lockDown(): void {
  const refuse = (): never => {
    throw new Error('confined: this process only computes');
  };
  const isAllowed = (name: string) => ALLOWED.has(name.replace(/^node:/, ''));
  registerHooks({
    resolve(name, context, next) {
      if ((name.startsWith('node:') || builtinModules.includes(name)) && !isAllowed(name)) refuse();
      return next(name, context);
    },
  });
  const builtin = process.getBuiltinModule;
  set(process, 'getBuiltinModule', (name: string) => (isAllowed(name) ? builtin(name) : refuse()));
  // A hook that is registered later would be asked first.
  for (const name of ['registerHooks', 'register']) set(Module, name, refuse);
  for (const name of OF_PROCESS) set(process, name, refuse);
  for (const name of GLOBALS) set(globalThis, name, undefined);
  // For what holds on to a module that was loaded before.
  set(net.Socket.prototype, 'connect', refuse);
  set(net.Server.prototype, 'listen', refuse);
  for (const name of ['bind', 'connect', 'send']) set(dgram.Socket.prototype, name, refuse);
  for (const name of Object.keys(dns).filter((key) => /^(lookup|resolve|reverse)/.test(key))) set(dns, name, refuse);
}

function set(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: false, configurable: false });
}
