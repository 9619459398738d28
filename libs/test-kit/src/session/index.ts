export { aSession } from './session-builder.js';
