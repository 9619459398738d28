export * from './evidence-rules.js';
