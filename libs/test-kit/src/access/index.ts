export { AGENCY_ID, aGrant, aViewer, REGION_ID } from './viewer-builder.js';
