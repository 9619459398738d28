import type { DocumentKind } from '@satu/domain/document';
import type { InnovationStage } from '@satu/domain/innovation';
import type { BasisKind } from '@satu/domain/period';
import type { Day, TimeZone } from '@satu/domain/time';

/** A frozen list as its table keeps it. */
export interface DecreeRow {
  readonly id: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly regionWords: {
    readonly head: string;
    readonly region: string;
    readonly planning: string;
  };
  readonly timeZone: TimeZone;
  readonly periodId: string;
  readonly periodName: string;
  readonly periodYear: number;
  readonly basis: { readonly kind: BasisKind; readonly number: string; readonly on: Day };
  readonly draftNumber: number;
  readonly status: 'DRAFT' | 'SIGNED';
  readonly frozenAt: Date;
  readonly frozenBy: string;
  readonly lineCount: number;
  readonly document: {
    readonly id: string;
    readonly kind: DocumentKind;
    readonly number: string;
    readonly datedOn: Day;
    readonly title: string;
  } | null;
  readonly signedAt: Date | null;
  readonly updatedAt: Date;
  readonly version: number;
}

/** A line of the annex. */
export interface DecreeLine {
  readonly line: number;
  readonly innovationId: string;
  readonly name: string;
  readonly agencyName: string;
  readonly stage: InnovationStage;
  readonly affairName: string;
}

export const DECREE_TABLES = `decree c join region r on r.id = c.region_id join period p on p.id = c.period_id
  join person w on w.id = c.frozen_by left join document d on d.id = c.document_id`;

export const DECREE_COLUMNS = `c.id, c.region_id as "regionId", r.name as "regionName", r.words as "regionWords",
  r.time_zone as "timeZone", c.period_id as "periodId", p.name as "periodName", p.year as "periodYear",
  json_build_object('kind', p.basis_kind, 'number', p.basis_number, 'on', p.basis_on::text) as basis,
  c.draft_number as "draftNumber", c.status, c.frozen_at as "frozenAt", w.name as "frozenBy",
  (select count(*)::int from decree_line l where l.decree_id = c.id) as "lineCount",
  case when d.id is not null then json_build_object('id', d.id, 'kind', d.kind, 'number', d.number,
    'datedOn', d.dated_on::text, 'title', d.title) end as document,
  c.signed_at as "signedAt", c.updated_at as "updatedAt", c.version`;
