import { Injectable } from '@nestjs/common';
import type { RubricDifferenceView, RubricHeading, RubricView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Bilingual } from '@satu/domain/language';
import { compareRubrics, type IndexRubric, type PartChange } from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import type { ListRubricsQuery } from './list-rubrics.query.js';
import { presentHeading, presentRubric } from './rubric.presenter.js';
import { RubricRepository } from './rubric.repository.js';
import { editionOf, isWhole, type RubricRow } from './rubric.row.js';

/** An edition that can be computed with. */
export interface UsableRubric {
  readonly id: string;
  readonly rubric: IndexRubric;
  readonly heading: RubricHeading;
}

/** Reading editions of the index. */
@Injectable()
export class RubricService {
  constructor(
    private readonly database: Database,
    private readonly rubrics: RubricRepository,
  ) {}

  async list(viewer: Viewer, query: ListRubricsQuery) {
    return this.rubrics.list(viewer, query);
  }

  async read(viewer: Viewer, id: string, reader: Reader = this.database): Promise<RubricView> {
    return presentRubric(await this.find(viewer, id, reader));
  }

  async find(viewer: Viewer, id: string, reader: Reader = this.database): Promise<RubricRow> {
    const row = await this.rubrics.find(viewer, id, reader);
    if (!row) throw new DomainError('not-found', 'not-found');
    return row;
  }

  /** What differs between two editions that the viewer sees. */
  async compare(viewer: Viewer, fromId: string, toId: string): Promise<RubricDifferenceView> {
    const from = await this.find(viewer, fromId);
    const to = await this.find(viewer, toId);
    return this.difference(whole(from), whole(to));
  }

  /** The title of an edition that is known by its name, and by its own title where it has one. */
  titleOf(edition: string, title: Bilingual | null): Bilingual {
    return title ?? editionOf({ edition, content: null }).title;
  }

  difference(from: IndexRubric, to: IndexRubric): RubricDifferenceView {
    const { indicators, rows, formula } = compareRubrics(from, to);
    return {
      indicators: indicators.map(named([...to.indicators, ...from.indicators])),
      rows: rows.map(named([...to.rows, ...from.rows])),
      formula: formula.map((part) => ({ ...part })),
    };
  }

  /** The edition of a period, or the one a region begins with while it has none. */
  async ofPeriod(reader: Reader, periodId: string | null): Promise<UsableRubric> {
    const row = await this.rubrics.ofPeriod(reader, periodId);
    if (!row) throw new Error('No edition ships.');
    return usable(row);
  }

  /** An edition that a period may be switched to; a draft or an incomplete one is refused. */
  async published(viewer: Viewer, id: string, reader: Reader): Promise<UsableRubric> {
    const row = await this.find(viewer, id, reader);
    if (row.publishedAt === null) throw new DomainError('unprocessable', 'rubric-not-published');
    return usable(row);
  }
}

function usable(row: RubricRow): UsableRubric {
  return { id: row.id, rubric: whole(row), heading: presentHeading(row) };
}

function whole(row: RubricRow): IndexRubric {
  const edition = editionOf(row);
  if (!isWhole(edition)) throw new DomainError('unprocessable', 'rubric-not-published');
  return edition;
}

function named(parts: readonly { readonly key: string; readonly name: Bilingual }[]) {
  const names = new Map([...parts].reverse().map(({ key, name }) => [key, name]));
  return ({ key, change, reasons }: PartChange) => ({
    ...{ key, change, reasons: [...reasons] },
    name: names.get(key) ?? { id: key, en: key },
  });
}
