import {
  type IndicatorClaim,
  innovationScore,
  SHIPPED_RUBRICS,
  type IndexRubric,
  reviewOfClaim,
  type Tier,
} from '@satu/domain/maturity';
import { demoInnovations } from './content/innovations.js';
import { demoProofs } from './content/maturity.js';
import type { InnovationContent } from './content/content-types.js';
import type { DemoCalendar } from './demo-calendar.js';
import { placeOf } from './demo-innovation-text.js';
import { type DemoWriter, json, shareOf } from './demo-writer.js';

const SHIPPED_ID = '01900000-0000-7000-8000-000000002026';
const BAPPEDA = '438060100';

/** One claim of the demo with whose it is. */
interface DemoClaim extends IndicatorClaim {
  readonly innovationId: string;
}

/** What agencies claim of the innovations in use, what proves it, what was verified of it. */
export async function writeMaturity(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const proven = demoInnovations.filter(isMeasured);
  const claims: DemoClaim[] = [];
  const [proofs, links, rows]: object[][] = [[], [], []];
  for (const content of proven) {
    const found = proofsOf(content, writer, calendar);
    proofs?.push(...found.evidence);
    links?.push(...found.links);
    const own = claimsOf(content, writer, new Set(found.keys));
    claims.push(...own);
    rows?.push(...own.map((claim) => rowOf(content, claim, writer, calendar)));
  }
  await writer.at(calendar.thisYear(0.9));
  await insertAll(writer, proofs ?? [], EVIDENCE);
  await insertAll(writer, links ?? [], LINKS);
  await insertAll(writer, rows ?? [], SHEETS);
  await insertAll(writer, rows ?? [], CLAIMS);
  await switchEdition(writer, calendar, claims.filter(isOfSidoarjo(writer)));
}

/** What a head stands for, at the stage that is measured. */
function isMeasured({ stage, life }: InnovationContent): boolean {
  return stage === 'IMPLEMENTED' && ['ENDORSED', 'VERIFIED'].includes(life.status);
}

function proofsOf(content: InnovationContent, writer: DemoWriter, calendar: DemoCalendar) {
  const at = calendar.thisYear(0.86);
  const innovation_id = writer.id(`innovation:${content.key}`);
  const by = placeOf(content, writer).officers.staff;
  const own = demoProofs.filter(({ slug, share }) => shareOf(`${content.key}:${slug}`) < share);
  const evidence = own.map(({ slug, title }) => ({
    ...{ id: writer.mint(`proof:${content.key}:${slug}`, at), innovation_id, title, by, at },
    url: `https://arsip.sidoarjo.example/inovasi/${content.key}/${slug}`,
  }));
  const links = own.flatMap(({ slug, serves }) =>
    serves.map((indicator_key) => ({
      id: writer.mint(`proof:${content.key}:${slug}:${indicator_key}`, at),
      evidence_id: writer.id(`proof:${content.key}:${slug}`),
      ...{ innovation_id, indicator_key, by, at },
    })),
  );
  return { evidence, links, keys: own.flatMap(({ serves }) => serves) };
}

function claimsOf(
  content: InnovationContent,
  writer: DemoWriter,
  proven: ReadonlySet<string>,
): DemoClaim[] {
  const rubric = shipped();
  return rubric.indicators.flatMap(({ key, bases }) => {
    const share = shareOf(`${content.key}:${key}:tier`);
    const hasEvidence = proven.has(key);
    // A few claim what nothing proves yet: the page shows what that is worth.
    if (!hasEvidence && share > 0.25) return [];
    const tier: Tier = share < 0.35 ? 1 : share < 0.75 ? 2 : 3;
    const looked = content.life.status === 'VERIFIED' && hasEvidence && share > 0.12;
    const lower = shareOf(`${content.key}:${key}:found`) < 0.15;
    return [
      {
        innovationId: writer.id(`innovation:${content.key}`),
        ...{ indicatorKey: key, tier, hasEvidence, basis: bases[0]?.key ?? null },
        verifiedTier: looked ? ((lower ? tier - 1 : tier) as Tier) : null,
      },
    ];
  });
}

function rowOf(
  content: InnovationContent,
  claim: DemoClaim,
  writer: DemoWriter,
  calendar: DemoCalendar,
): object {
  const { officers, regionCode } = placeOf(content, writer);
  const domain = regionCode === '35.25' ? 'gresik.example' : 'sidoarjo.example';
  // Nobody verifies the own agency.
  const name = content.agencyCode === BAPPEDA ? 'verifikator2' : 'verifikator';
  const isLower = claim.verifiedTier !== null && claim.verifiedTier !== claim.tier;
  return {
    ...{ innovation_id: claim.innovationId, indicator_key: claim.indicatorKey },
    ...{ tier: claim.tier, basis: claim.basis, claimed_by: officers.staff },
    ...{ claimed_at: calendar.thisYear(0.88), verified_tier: claim.verifiedTier },
    verified_note: isLower ? 'Bukti yang dilampirkan baru menunjukkan parameter ini.' : null,
    verified_by: claim.verifiedTier === null ? null : writer.id(`person:${name}@${domain}`),
    verified_at: claim.verifiedTier === null ? null : calendar.thisYear(0.92),
  };
}

/** The region's own copy makes one parameter plainer; what was claimed on it is looked at again. */
async function switchEdition(
  writer: DemoWriter,
  calendar: DemoCalendar,
  claims: readonly DemoClaim[],
): Promise<void> {
  const at = calendar.thisYear(0.96);
  const [from, to] = [shipped(), ownEdition(calendar.year)];
  const { edition, ...content } = to;
  const id = writer.mint('index-rubric:own', at);
  const by = writer.id('person:admin@sidoarjo.example');
  const region_id = writer.id('region:35.15');
  await writer.at(at);
  await writer.query(
    `insert into index_rubric (id, region_id, edition, content, based_on_id, published_at, published_by, created_by,
       created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $7, $6, $6)`,
    [id, region_id, edition, json(content), SHIPPED_ID, at, by],
  );
  const marked = claims.filter((claim) => reviewOfClaim(from, to, claim).reasons.length > 0);
  const switchId = writer.mint('rubric-switch:own', at);
  await writer.query(
    `insert into rubric_switch (id, period_id, from_rubric_id, to_rubric_id, reason, claims, to_review, at, by_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[switchId, writer.id(`period:35.15:${calendar.year}`), SHIPPED_ID, id],
      'Bunyi parameter jejaring diperjelas setelah rapat koordinasi; bobot tidak berubah.',
      ...[claims.length, marked.length, at, by],
    ],
  );
  await insertAll(writer, scoresOf(from, claims, switchId), SCORES);
  await writer.query(
    `update maturity_claim set review = '{TIERS}', verified_tier = null, verified_note = null, verified_by = null,
       verified_at = null, verification_lost = case when verified_tier is not null then 'EDITION' end
     where indicator_key = 'network' and innovation_id = any($1)`,
    [marked.map(({ innovationId }) => innovationId)],
  );
}

function scoresOf(rubric: IndexRubric, claims: readonly DemoClaim[], switch_id: string): object[] {
  return [...Map.groupBy(claims, ({ innovationId }) => innovationId)].map(([id, own]) => {
    const { claimed, verified } = innovationScore(rubric, own);
    const kept = own.map(({ indicatorKey, tier, basis, verifiedTier, hasEvidence }) => ({
      ...{ indicatorKey, tier, basis, verifiedTier, hasEvidence },
    }));
    return { switch_id, innovation_id: id, claimed, verified, claims: kept };
  });
}

function isOfSidoarjo(writer: DemoWriter) {
  const own = demoInnovations
    .filter((content) => placeOf(content, writer).regionCode === '35.15')
    .map(({ key }) => writer.id(`innovation:${key}`));
  return ({ innovationId }: DemoClaim) => own.includes(innovationId);
}

function shipped(): IndexRubric {
  const [first] = SHIPPED_RUBRICS;
  if (!first) throw new Error('No edition ships.');
  return first;
}

function ownEdition(year: number): IndexRubric {
  const origin = shipped();
  return {
    ...origin,
    edition: `${origin.edition}-S`,
    title: {
      id: `Indeks Inovasi Daerah ${origin.edition}, salinan Kabupaten Sidoarjo`,
      en: `Regional Innovation Index ${origin.edition}, copy of Kabupaten Sidoarjo`,
    },
    source: {
      id: `Salinan daerah tahun ${year} dari edisi bawaan; belum ada surat resmi.`,
      en: `The region’s copy of ${year}, made from the edition that ships; there is no official letter yet.`,
    },
    indicators: origin.indicators.map((indicator) =>
      indicator.key === 'network' && indicator.tiers
        ? {
            ...indicator,
            tiers: [
              {
                id: '2 perangkat daerah, termasuk pengusul',
                en: 'two agencies, the proposer included',
              },
              indicator.tiers[1],
              indicator.tiers[2],
            ],
          }
        : indicator,
    ),
  };
}

async function insertAll(writer: DemoWriter, rows: readonly object[], sql: string): Promise<void> {
  await writer.query(sql, [json(rows)]);
}

const EVIDENCE = `insert into evidence (id, innovation_id, kind, title, url, created_by, created_at)
  select id, innovation_id, 'LINK', title, url, by, at from jsonb_to_recordset($1)
    as n(id uuid, innovation_id uuid, title text, url text, by uuid, at timestamptz)`;

const LINKS = `insert into evidence_indicator (id, evidence_id, innovation_id, indicator_key, added_by, added_at)
  select id, evidence_id, innovation_id, indicator_key, by, at from jsonb_to_recordset($1)
    as n(id uuid, evidence_id uuid, innovation_id uuid, indicator_key text, by uuid, at timestamptz)`;

const SHEETS = `insert into maturity_sheet (innovation_id, updated_at)
  select distinct innovation_id, claimed_at from jsonb_to_recordset($1) as n(innovation_id uuid, claimed_at timestamptz)
  on conflict do nothing`;

const CLAIMS = `insert into maturity_claim (innovation_id, indicator_key, tier, basis, claimed_by, claimed_at, changed_in,
    verified_tier, verified_note, verified_by, verified_at)
  select innovation_id, indicator_key, tier, basis, claimed_by, claimed_at, 1, verified_tier, verified_note, verified_by,
    verified_at
  from jsonb_to_recordset($1) as n(innovation_id uuid, indicator_key text, tier integer, basis text, claimed_by uuid,
    claimed_at timestamptz, verified_tier integer, verified_note text, verified_by uuid, verified_at timestamptz)`;

const SCORES = `insert into switched_score (switch_id, innovation_id, claimed, verified, claims)
  select switch_id, innovation_id, claimed, verified, claims from jsonb_to_recordset($1)
    as n(switch_id uuid, innovation_id uuid, claimed integer, verified integer, claims jsonb)`;
