import { Requests } from './protocol.js';

/**
 * The server's own requests as commands, for editors that can send no others: each takes the
 * request's parameters as its one argument. Named apart from the commands of the VS Code extension.
 */
export const COMMANDS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.values(Requests).map((method) => [commandFor(method), method]),
);

function commandFor(method: string): string {
  return `corroborate.server.${method.slice('corroborate/'.length)}`;
}
