export { aPeriod } from './period-builder.js';
