import { demoDocuments, type DocumentContent } from './content/documents.js';
import type { DemoCalendar } from './demo-calendar.js';
import { officersOf } from './demo-people.js';
import { periodName } from './demo-places.js';
import type { DemoWriter } from './demo-writer.js';

const REGION = '35.15';
const VERIFIER = 'person:verifikator@sidoarjo.example';

const LINES = `insert into decree_line (decree_id, line, innovation_id, revision, name, agency_name, stage, affair_name)
  select $1, row_number() over (order by a.code, v.name collate "id-x-icu", i.id), i.id, i.in_force_revision, v.name,
    a.name, i.in_force_stage, coalesce(f.name, '–')
  from declaration d join innovation i on i.id = d.innovation_id
  join innovation_revision v on v.innovation_id = i.id and v.number = i.in_force_revision
  join agency a on a.id = i.custodian_agency_id
  left join affair f on f.code = v.fields ->> 'mainAffairCode'
  where d.period_id = $2 and d.verified returning line, innovation_id as "innovationId"`;

/** The shelf, last year's decree with its lines as evidence, and this year's draft. */
export async function writeShelf(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  for (const content of [...demoDocuments].reverse())
    await writeDocument(writer, calendar, content);
  await writeSignedDecree(writer, calendar);
  await writeDraft(writer, calendar);
}

async function writeDocument(
  writer: DemoWriter,
  calendar: DemoCalendar,
  content: DocumentContent,
): Promise<void> {
  const { kind, number, title, agencyCode, years, replacedBy } = content;
  const datedOn = calendar.day(content.dated);
  const until =
    years === null
      ? null
      : calendar.day({ ...content.dated, yearsBack: content.dated.yearsBack - years });
  const at = calendar.thisYear(0.1);
  await writer.at(at);
  await writer.insert('document', {
    ...{ id: writer.mint(`document:${content.key}`, at), region_id: writer.id(`region:${REGION}`) },
    ...{ agency_id: agencyCode === null ? null : writer.id(`agency:${agencyCode}`) },
    ...{ kind, number, title, dated_on: datedOn, valid_until: until },
    ...{ url: `https://dokumen.sidoarjo.example/${content.key}.pdf` },
    ...{ successor_id: replacedBy === null ? null : writer.id(`document:${replacedBy}`) },
    created_by: agencyCode === null ? writer.id(VERIFIER) : officersOf(writer, agencyCode).staff,
    ...{ created_at: at, updated_at: at },
  });
}

async function writeSignedDecree(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const at = calendar.thisYear(0.12);
  const year = calendar.year - 1;
  await writer.at(at);
  const documentId = writer.mint('document:decree', at);
  const by = writer.id(VERIFIER);
  const number = `188/${year % 100}/438.1.1.3/${calendar.year}`;
  await writer.insert('document', {
    ...{ id: documentId, region_id: writer.id(`region:${REGION}`), kind: 'SK', number },
    ...{ dated_on: calendar.day({ yearsBack: 1, month: 12, day: 29 }) },
    ...{ title: `Penetapan Inovasi Daerah Kabupaten Sidoarjo Tahun ${year}` },
    ...{ url: 'https://dokumen.sidoarjo.example/sk-inovasi.pdf', created_by: by },
    ...{ created_at: at, updated_at: at },
  });
  const id = await writeDecree(writer, at, year, {
    ...{ status: 'SIGNED', document_id: documentId, signed_at: at, signed_by: by },
  });
  const lines = await writer.query<{ line: number; innovationId: string }>(LINES, [
    id,
    writer.id(periodName(REGION, year)),
  ]);
  for (const { line, innovationId } of lines) {
    const evidenceId = writer.mint(`decree-evidence:${line}`, at);
    await writer.insert('evidence', {
      ...{ id: evidenceId, innovation_id: innovationId, kind: 'DOCUMENT', document_id: documentId },
      ...{
        title: `SK ${number}`,
        locator: `Lampiran, baris ${line}`,
        created_by: by,
        created_at: at,
      },
    });
    await writer.insert('evidence_indicator', {
      ...{ id: writer.mint(`decree-indicator:${line}`, at), evidence_id: evidenceId },
      ...{ innovation_id: innovationId, indicator_key: 'regulation', added_by: by, added_at: at },
    });
  }
}

async function writeDraft(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const at = calendar.thisYear(0.99);
  await writer.at(at);
  const id = await writeDecree(writer, at, calendar.year, { status: 'DRAFT' });
  await writer.query(LINES, [id, writer.id(periodName(REGION, calendar.year))]);
}

async function writeDecree(
  writer: DemoWriter,
  at: Date,
  year: number,
  state: Readonly<Record<string, unknown>>,
): Promise<string> {
  const id = writer.mint(`decree:${year}`, at);
  await writer.insert('decree', {
    ...{ id, period_id: writer.id(periodName(REGION, year)), draft_number: 1, ...state },
    ...{ frozen_at: at, frozen_by: writer.id(VERIFIER), updated_at: at },
  });
  return id;
}
