export { anInnovation, anInnovationSummary } from './innovation-builder.js';
