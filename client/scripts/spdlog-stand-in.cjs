/**
 * Takes the place of `@vscode/spdlog` in the VS Code of the npm registry, whose native part is not
 * built there: without it no output channel shows anything. Same functions, plain files.
 */
/* eslint-disable @typescript-eslint/no-require-imports -- VS Code loads it with require */
/* global exports, require */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const INFO = 2;

class Logger {
  #file;
  #level = INFO;
  #formatted = true;

  constructor(_type, _name, file) {
    this.#file = file;
  }

  getLevel() {
    return this.#level;
  }

  setLevel(level) {
    this.#level = level;
  }

  clearFormatters() {
    this.#formatted = false;
  }

  // The pattern is always the same; what is written is on disk already.
  setPattern() {}
  flush() {}
  drop() {}

  write(level, message) {
    if (level < this.#level) return;
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    const line = this.#formatted ? `${time} [${LEVELS[level]}] ${message}\n` : message;
    appendFileSync(this.#file, line);
  }
}

LEVELS.forEach((name, level) => {
  Logger.prototype[name] = function (message) {
    this.write(level, message);
  };
});

async function createLogger(name, file) {
  mkdirSync(dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
