import { ISSUED_CODE_ALPHABET, ISSUED_CODE_LENGTH } from '@satu/domain/document';
import type { TimeZone } from '@satu/domain/time';
import { createHash } from 'node:crypto';
import { statementOrder } from '../features/statements/statement-paper.js';
import { issuedPaper } from '../platform/documents/document-issuer.js';
import { DocumentThread } from '../platform/documents/document-thread.js';
import { PdfPrinter } from '../platform/documents/pdf-printer.js';
import type { InnovationContent } from './content/content-types.js';
import { demoInnovations } from './content/innovations.js';
import type { DemoCalendar } from './demo-calendar.js';
import { placeOf } from './demo-innovation-text.js';
import type { DemoWriter } from './demo-writer.js';

/** What is read anew of an innovation that waits for its head. */
interface Waiting {
  readonly revision: number;
  readonly textSha256: string;
  readonly submittedAt: Date;
  readonly affairName: string;
  readonly headName: string;
  readonly regionName: string;
  readonly timeZone: TimeZone;
}

const WAITING = `select i.revision_count as revision, i.submitted_at as "submittedAt", f.name as "affairName",
    p.name as "headName", g.name as "regionName", g.time_zone as "timeZone",
    encode(sha256(convert_to(jsonb_build_array(v.name, v.fields, v.content)::text, 'UTF8')), 'hex') as "textSha256"
  from innovation i join region g on g.id = i.region_id join person p on p.id = $2
  join innovation_revision v on v.innovation_id = i.id and v.number = i.revision_count
  join affair f on f.code = i.main_affair_code where i.id = $1`;

/** Of what waits for its head in Sidoarjo, the sheets were printed the day before. */
export async function writeStatements(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const waiting = demoInnovations.filter(
    (content) =>
      content.life.status === 'SUBMITTED' && placeOf(content, writer).regionCode === '35.15',
  );
  const thread = new DocumentThread(null);
  const printer = new PdfPrinter(thread);
  try {
    for (const content of waiting) await writeStatement(writer, calendar, { content, printer });
  } finally {
    await thread.onModuleDestroy();
  }
}

async function writeStatement(
  writer: DemoWriter,
  calendar: DemoCalendar,
  { content, printer }: { content: InnovationContent; printer: PdfPrinter },
): Promise<void> {
  const at = calendar.thisYear(0.995);
  await writer.at(at);
  const { agency, agencyId, officers, regionCode } = placeOf(content, writer);
  const id = writer.id(`innovation:${content.key}`);
  const [row] = await writer.query<Waiting>(WAITING, [id, officers.head]);
  if (!row) throw new Error(`The demo's innovation ${content.key} waits for nobody.`);
  const regionId = writer.id(`region:${regionCode}`);
  const order = statementOrder(
    {
      ...{ ...row, id, originalId: id, regionId, regionWords: {}, status: 'SUBMITTED' },
      ...{ name: content.name, stage: content.stage, agencyName: agency.name },
      ...{ authorIds: [], relatives: [], custodianAgencyId: agencyId },
      ...{ custodianAgencyName: agency.name, custodianAgencyKind: agency.kind },
    },
    { personId: officers.head, name: row.headName, capacity: 'DEFINITIF' },
    at,
  );
  const code = codeOf(content.key);
  const { bytes } = await printer.print(await issuedPaper(order, code, DEMO_ADDRESS, at));
  const issuedId = writer.mint(`issued:${content.key}`, at);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await writer.insert('issued_document', {
    ...{ id: issuedId, region_id: regionId, code, kind: 'STATEMENT', subject_type: 'innovation' },
    ...{ subject_id: id, fingerprint: sha256, language: 'id', title: order.title },
    ...{ issued_for: agency.name, office: `${agency.name}, Pemerintah ${row.regionName}` },
    ...{ issued_at: at, issued_by: officers.staff, sha256, content: bytes },
  });
  await writer.insert('statement', {
    ...{ id: writer.mint(`statement:${content.key}`, at), innovation_id: id },
    ...{ custodian_agency_id: agencyId, revision: row.revision, text_sha256: row.textSha256 },
    ...{ issued_document_id: issuedId, signatory_id: officers.head, capacity: 'DEFINITIF' },
    ...{ status: 'PRINTED', printed_at: at, printed_by: officers.staff, updated_at: at },
  });
}

/** The same demo prints the same codes: whoever reads its documents finds them again. */
const DEMO_ADDRESS = new URL('http://localhost:3000');

function codeOf(key: string): string {
  const hash = createHash('sha256').update(`satu-demo:code:${key}`).digest();
  return [...hash.subarray(0, ISSUED_CODE_LENGTH)]
    .map((byte) => ISSUED_CODE_ALPHABET[byte % ISSUED_CODE_ALPHABET.length])
    .join('');
}
