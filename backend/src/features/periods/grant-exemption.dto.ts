import { BASIS_KINDS, type BasisKind } from '@satu/domain/period';
import { Day, Id, OneOf, Text } from '../../platform/validation/fields.js';

export class GrantExemptionDto {
  @Id()
  agencyId: string;

  @OneOf(BASIS_KINDS)
  basisKind: BasisKind;

  @Text({ min: 1, max: 100 })
  basisNumber: string;

  @Day()
  basisOn: string;

  @Text({ min: 1, max: 2000 })
  reason: string;
}
