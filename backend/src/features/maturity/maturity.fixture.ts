import type {
  MaturityView,
  PeriodRubricView,
  Problem,
  RegionIndexView,
  RegionRowsView,
  RegionRowView,
  RubricView,
} from '@satu/contract/views';
import { v7 as uuid } from 'uuid';
import type { TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';
import { NOON } from '../innovations/district.fixture.js';

/** The editions that ship. */
export const SHIPPED = {
  2023: '01900000-0000-7000-8000-000000002023',
  2026: '01900000-0000-7000-8000-000000002026',
  2027: '01900000-0000-7000-8000-000000002027',
} as const;

type Refused = Omit<Problem, 'status'>;
export type Sheet = MaturityView & Refused;
export type Rubric = RubricView & Omit<Refused, 'title'>;
export type PeriodRubric = PeriodRubricView & Refused;
export type Index = RegionIndexView & Refused;
export type Row = RegionRowView & Refused;

/** A claim as the door takes it. */
export const claim = (indicatorKey: string, tier: number | null, basis: string | null = null) => ({
  ...{ indicatorKey, tier, basis, note: '' },
});

export const tag = ({ id, version }: { id: string; version: number }) => ({
  'if-match': `"${id}-${version}"`,
});

export async function sheetOf(by: TestClient, id: string): Promise<Sheet> {
  return (await by.get<Sheet>(`/api/innovations/${id}/maturity`)).body;
}

/** Claims upon the version that the sheet has now. */
export async function claiming(
  by: TestClient,
  id: string,
  ...indicators: ReturnType<typeof claim>[]
): Promise<Answer<Sheet>> {
  const sheet = await sheetOf(by, id);
  return by.patch<Sheet>(`/api/innovations/${id}/maturity`, { indicators }, tag(sheet));
}

export async function finding(
  by: TestClient,
  id: string,
  ...indicators: { indicatorKey: string; tier: number | null; note: string | null }[]
): Promise<Answer<Sheet>> {
  return by.post<Sheet>(`/api/innovations/${id}/maturity/verification`, { indicators });
}

/** What one indicator of a sheet says. */
export function said(sheet: MaturityView, key: string): MaturityView['indicators'][number] {
  const found = sheet.indicators.find(({ indicatorKey }) => indicatorKey === key);
  if (!found) throw new Error(`The sheet has no ${key}.`);
  return found;
}

/** A link that proves an indicator, filed past the API. */
export async function prove(
  app: TestApp,
  innovationId: string,
  ...keys: string[]
): Promise<string> {
  const id = uuid();
  const personId = await app.build.person({ name: 'Petugas arsip' });
  await app.sql(
    `insert into evidence (id, innovation_id, kind, title, url, created_by, created_at)
     values ($1, $2, 'LINK', $3, $4, $5, $6)`,
    [id, innovationId, `Bukti ${keys.join(', ')}`, `https://contoh.go.id/${id}`, personId, NOON],
  );
  for (const key of keys) {
    await app.sql(
      `insert into evidence_indicator (id, evidence_id, innovation_id, indicator_key, added_by, added_at)
       values ($1, $2, $3, $4, $5, $6)`,
      [uuid(), id, innovationId, key, personId, NOON],
    );
  }
  return id;
}

/** Takes a piece of evidence off its indicators. */
export async function unprove(app: TestApp, evidenceId: string): Promise<void> {
  await app.sql(
    'update evidence_indicator set removed_at = $2, removed_by = added_by where evidence_id = $1',
    [evidenceId, NOON],
  );
}

/** A row of the region by its number in the form. */
export async function rowOf(by: TestClient, regionId: string, key: string): Promise<RegionRowView> {
  const { body } = await by.get<RegionRowsView>(`/api/regions/${regionId}/index/rows`);
  const found = body.items.find(({ row }) => row.key === key);
  if (!found) throw new Error(`The region has no row ${key}.`);
  return found;
}
