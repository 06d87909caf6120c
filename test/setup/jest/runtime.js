/**
 * How Jest loads modules here, quicker than by itself: a worker compiles a file once for all test files, and loads packages of
 * `node_modules` once, as Node does. The program's own modules are evaluated anew for each test file.
 */
const { createRequire } = require('node:module');
const { sep } = require('node:path');
const { compileFunction, constants } = require('node:vm');
const { default: JestRuntime } = require('jest-runtime');

const PACKAGES = `${sep}node_modules${sep}`;
/** Parameters of the function that a module is compiled to, in Jest's order. */
const PARAMETERS = ['module', 'exports', 'require', '__dirname', '__filename', 'jest'];

/** Compiled modules by path, for all test files of this process. */
const compiled = new Map();

function compile(source, filename) {
  const known = compiled.get(filename);
  if (known?.source === source) return known.run;
  const run = compileFunction(source, PARAMETERS, {
    filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  compiled.set(filename, { source, run });
  return run;
}

module.exports = class Runtime extends JestRuntime {
  constructor(...given) {
    super(...given);
    this.executor.compile = compile;
  }

  requireModule(from, name, options, isActual) {
    if (!options?.isInternalModule && isPackage(name)) {
      const path = this._resolution.resolveCjs(from, name);
      if (path.includes(PACKAGES)) return createRequire(from)(name);
    }
    return super.requireModule(from, name, options, isActual);
  }
};

function isPackage(name) {
  return name !== undefined && !/^(?:\.|\/|node:)/.test(name);
}
