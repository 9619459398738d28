import { USE_STATES, type UseState } from '@satu/domain/innovation';
import { Day, OneOf, Text } from '../../platform/validation/fields.js';

export class StateUseDto {
  @OneOf(USE_STATES)
  state: UseState;

  @Day()
  since: string;

  /** Compulsory for what is in use no more. */
  @Text({ max: 2_000, optional: true, nullable: true })
  reason?: string | null;
}
