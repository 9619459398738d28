export { AUDIT_ACT_LABELS, INNOVATION_VERBS, type AuditAct } from './audit-acts.js';
