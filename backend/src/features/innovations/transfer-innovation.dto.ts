import { Id } from '../../platform/validation/fields.js';

export class TransferInnovationDto {
  @Id()
  agencyId: string;
}
