import {
  INITIATORS,
  INNOVATION_FORMS,
  INNOVATION_STAGES,
  MEDIUMS,
  type Initiator,
  type InnovationForm,
  type InnovationStage,
  type Medium,
} from '@satu/domain/innovation';
import { AFFAIRS } from '@satu/domain/reference';
import { FreeObject, OneOf, SomeOf, WholeList } from '../../platform/validation/fields.js';

const AFFAIR_CODES = AFFAIRS.map((affair) => affair.code);
const MAY_MISS = { optional: true, nullable: true };

/** The text of an innovation: columns by name, all other fields under `content` by their form. */
export class InnovationTextDto {
  @OneOf(INNOVATION_STAGES, MAY_MISS)
  stage?: InnovationStage | null;

  @OneOf(INITIATORS, MAY_MISS)
  initiator?: Initiator | null;

  @OneOf(MEDIUMS, MAY_MISS)
  medium?: Medium | null;

  @OneOf(INNOVATION_FORMS, MAY_MISS)
  form?: InnovationForm | null;

  @OneOf(AFFAIR_CODES, MAY_MISS)
  mainAffairCode?: string | null;

  @SomeOf(AFFAIR_CODES, MAY_MISS)
  touchedAffairCodes?: string[] | null;

  @WholeList({ least: 1, most: 17, max: 17, ...MAY_MISS })
  sdgs?: number[] | null;

  @FreeObject({ optional: true })
  content?: Record<string, unknown>;
}
