/** Nothing but the process itself, with its environment variables given back after each file. */
export default class SpecEnvironment {
  global = { console };
  moduleMocker = { restoreAllMocks: () => undefined };

  async setup() {
    this.before = { ...process.env };
    this.console = globalThis.console;
    globalThis.console = this.global.console;
  }

  async teardown() {
    globalThis.console = this.console;
    for (const name of Object.keys(process.env)) if (!(name in this.before)) delete process.env[name];
    Object.assign(process.env, this.before);
  }

  exportConditions() {
    return [];
  }

  getVmContext() {
    return null;
  }
}
