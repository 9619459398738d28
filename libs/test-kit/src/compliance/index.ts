export { aComplianceRow, aComplianceView, aLapse } from './compliance-builder.js';
