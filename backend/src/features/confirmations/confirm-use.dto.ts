import { USE_STATES, type UseState } from '@satu/domain/innovation';
import { Day, Id, OneOf, Part, Text } from '../../platform/validation/fields.js';

export class EvidenceLinkDto {
  @Text({ min: 1, max: 300 })
  title: string;

  @Text({ min: 1, max: 2_000 })
  url: string;
}

export class ConfirmUseDto {
  @OneOf(USE_STATES)
  state: UseState;

  /** Since when it is so; left out: since it was said last, or today where it has changed. */
  @Day({ optional: true })
  since?: string;

  /** Compulsory for what is in use no more. */
  @Text({ max: 2_000, optional: true, nullable: true })
  reason?: string | null;

  /** A piece of evidence of this innovation, filed since the period opened. */
  @Id({ optional: true })
  evidenceId?: string;

  /** Or an address that shows the use, in the place of a piece. */
  @Part(() => EvidenceLinkDto, { optional: true })
  link?: EvidenceLinkDto;
}
