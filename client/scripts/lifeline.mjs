/**
 * Loaded into the VS Code server before its own code (`node --import`): ends it when the process
 * that started it is gone, however that ended. Its standard input is a pipe that nobody writes to.
 */
if (process.argv[1]?.endsWith('server-main.js')) {
  process.stdin.resume();
  process.stdin.on('close', () => process.exit(0));
}
