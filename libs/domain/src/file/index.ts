export * from './file-kind.js';
export * from './file-rules.js';
