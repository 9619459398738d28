export { anAgency } from './agency-builder.js';
