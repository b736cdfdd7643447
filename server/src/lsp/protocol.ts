/**
 * What the server speaks beyond the Language Server Protocol. Names and shapes are stable: the
 * client imports these types, other editors may call the same requests. Core jobs need none of
 * them: hover, definition (fullest mention), references (all mentions) and implementation (same
 * claim) are standard requests.
 */
export * from './protocol/requests.js';
export * from './protocol/files.js';
export * from './protocol/conflicts.js';
export * from './protocol/findings.js';
export * from './protocol/annotations.js';
export * from './protocol/status.js';
export * from './protocol/corrections.js';
export * from './protocol/exchange.js';
