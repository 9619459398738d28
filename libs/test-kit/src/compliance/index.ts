export { aComplianceRow, aComplianceView } from './compliance-builder.js';
