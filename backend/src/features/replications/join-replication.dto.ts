import { Id } from '../../platform/validation/fields.js';

export class JoinReplicationDto {
  /** The innovation that is replicated: one the viewer sees, or a published one of any region. */
  @Id()
  ofId: string;
}
