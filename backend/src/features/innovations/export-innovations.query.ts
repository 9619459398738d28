import { INNOVATION_COLUMN_KEYS } from '@satu/domain/list';
import { LANGUAGES, type Language } from '@satu/domain/language';
import { Columns } from '../../platform/paging/list-query.js';
import { OneOf } from '../../platform/validation/fields.js';
import { ListInnovationsQuery } from './list-innovations.query.js';

/** The list's own filters and order, and which columns leave in which kind of file. */
export class ExportInnovationsQuery extends ListInnovationsQuery {
  @OneOf(['csv', 'xlsx'], { optional: true })
  format?: 'csv' | 'xlsx';

  @Columns(INNOVATION_COLUMN_KEYS)
  columns?: string[];

  /** A link can't say `Accept-Language`: the page that offers it says its own. */
  @OneOf(LANGUAGES, { optional: true })
  language?: Language;
}
