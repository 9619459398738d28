import { type Zone, ZONES } from '@satu/domain/obligation';
import { Filter, IdFilter, SortBy } from '../../platform/paging/list-query.js';
import { Day, Flag, FromText, Id, OneOf, Text, Whole } from '../../platform/validation/fields.js';

/** A region's own figures; with `year` or `regionId` the totals over the regions beneath. */
export class ReadComplianceQuery {
  @Id({ optional: true })
  periodId?: string;

  /** As it stood at the end of this day; left out: now. */
  @Day({ optional: true })
  at?: string;

  @Filter(ZONES)
  zone?: Zone[];

  @IdFilter()
  agencyId?: string[];

  /** The obligations that a reorganisation ended, instead of those that stand. */
  @FromText()
  @Flag({ optional: true })
  ended?: boolean;

  @SortBy('silence', 'agencyName')
  sort?: string;

  @FromText()
  @Whole({ min: 1, max: 100, optional: true })
  limit?: number;

  @Text({ min: 1, max: 2000, optional: true })
  cursor?: string;

  @FromText()
  @Whole({ min: 2000, max: 2200, optional: true })
  year?: number;

  @Id({ optional: true })
  regionId?: string;

  /** `csv`: the same numbers as a spreadsheet, all rows at once. */
  @OneOf(['json', 'csv'], { optional: true })
  format?: 'json' | 'csv';
}
