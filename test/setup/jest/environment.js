/**
 * Test files run among Node's own globals instead of in a context with copies of them, as the program does in use: access to globals is
 * quick there, and `instanceof Error` holds for Node's errors. What a test file adds to or changes in them is taken back after it.
 */
const { ModuleMocker } = require('jest-mock');
const { ModernFakeTimers } = require('@jest/fake-timers');

/** Objects whose functions (and `console`) tests and Jest replace. */
const OBJECTS = [globalThis, process, Error];

module.exports = class Environment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);

  constructor({ projectConfig: config }) {
    this.fakeTimersModern = new ModernFakeTimers({ config, global: globalThis });
    this.before = OBJECTS.map((object) => [object, Object.getOwnPropertyDescriptors(object)]);
    this.variables = { ...process.env };
    this.folder = process.cwd();
    this.listeners = new Map(process.eventNames().map((event) => [event, process.rawListeners(event)]));
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const [object, properties] of this.before) restore(object, properties);
    for (const name of Object.keys(process.env)) if (!(name in this.variables)) delete process.env[name];
    Object.assign(process.env, this.variables);
    process.chdir(this.folder);
    for (const event of process.eventNames()) {
      const known = this.listeners.get(event) ?? [];
      for (const listener of process.rawListeners(event)) {
        if (!known.includes(listener)) process.off(event, listener);
      }
    }
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  getVmContext() {
    return undefined;
  }
};

/**
 * Takes replaced functions back, and Jest's symbols with all that they hold of the file. Other new properties stay: packages, which are
 * loaded once, have set them.
 */
function restore(object, properties) {
  for (const key of Reflect.ownKeys(object)) {
    const before = properties[key];
    const now = Object.getOwnPropertyDescriptor(object, key);
    if (!now.configurable) continue;
    if (object === globalThis && before === undefined && typeof key === 'symbol') delete object[key];
    if ((typeof before?.value === 'function' || key === 'console') && now.value !== before.value)
      Object.defineProperty(object, key, before);
  }
}
