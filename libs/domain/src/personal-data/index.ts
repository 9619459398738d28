export * from './personal-data.js';
export * from './privacy.js';
