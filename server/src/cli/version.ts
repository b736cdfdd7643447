export { version } from '../files/version.js';
