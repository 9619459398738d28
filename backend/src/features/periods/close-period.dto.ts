import { Flag } from '../../platform/validation/fields.js';

export class ClosePeriodDto {
  /** With notes ("dengan catatan"): closes although some agencies lack what is required. */
  @Flag({ optional: true })
  withFindings?: boolean;
}
