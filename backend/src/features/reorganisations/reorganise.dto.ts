import {
  AGENCY_KINDS,
  type AgencyKind,
  REORGANISATION_KINDS,
  type ReorganisationKind,
} from '@satu/domain/agency';
import { Day, Id, IdList, OneOf, PartList, Text, Whole } from '../../platform/validation/fields.js';

/** An agency that stands already (`agencyId`), or a new one (`code`, `name`, `kind`). */
export class SuccessorDto {
  @Id({ optional: true })
  agencyId?: string;

  @Text({ min: 1, max: 50, optional: true })
  code?: string;

  @Text({ min: 1, max: 200, optional: true })
  name?: string;

  @OneOf(AGENCY_KINDS, { optional: true })
  kind?: AgencyKind;
}

/** Who answers for an innovation afterwards. */
export class CustodyDto {
  @Id()
  innovationId: string;

  @Whole({ min: 0, max: 19 })
  successorIndex: number;
}

/** Under whom a unit of the predecessors hangs afterwards; the first successor where nothing is said. */
export class UnitDto {
  @Id()
  agencyId: string;

  @Whole({ min: 0, max: 19 })
  successorIndex: number;
}

export class ReorganiseDto {
  @OneOf(REORGANISATION_KINDS)
  kind: ReorganisationKind;

  /** The first day of the successors: today or earlier. */
  @Day()
  effectiveOn: string;

  @IdList({ min: 1, max: 20 })
  predecessorIds: string[];

  @PartList(() => SuccessorDto, { max: 20 })
  successors: SuccessorDto[];

  /** Needed for each living innovation where there is more than one successor. */
  @PartList(() => CustodyDto, { max: 2000, optional: true })
  custody?: CustodyDto[];

  @PartList(() => UnitDto, { max: 500, optional: true })
  units?: UnitDto[];
}
