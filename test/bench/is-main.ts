import { fileURLToPath } from 'node:url';

/** Whether the module was started by itself rather than imported. */
export function isMain(moduleUrl: string): boolean {
  return process.argv[1] === fileURLToPath(moduleUrl);
}
