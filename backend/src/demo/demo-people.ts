import { hash } from '@node-rs/argon2';
import { needsConsent } from '@satu/domain/access';
import { demoAgencies } from './content/agencies.js';
import { demoAccounts } from './content/people.js';
import type { AccountsContent, GrantContent } from './content/content-types.js';
import type { DemoCalendar } from './demo-calendar.js';
import type { DemoWriter } from './demo-writer.js';

/** Printed on the demo's sign-in page; a production start refuses a database that has these accounts. */
export const DEMO_PASSWORD = 'inovasi-untuk-semua';
const APPOINTED = ['admin', 'bupati'];
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export async function writePeople(writer: DemoWriter, calendar: DemoCalendar): Promise<void> {
  const born = calendar.lastYear(0);
  await writer.at(born);
  // One fixed salt: the demo is a pure function of its anchor, and its password is public anyway.
  const passwordHash = await hash(DEMO_PASSWORD, { ...ARGON2ID, salt: Buffer.alloc(16, 'satu') });
  for (const accounts of demoAccounts) {
    for (const person of accounts.people) {
      const email = `${person.localPart}@${accounts.mailDomain}`;
      await writer.insert('person', {
        id: writer.mint(`person:${email}`, born),
        name: person.displayName,
        email,
        affiliation: person.affiliation,
        password_hash: passwordHash,
        created_at: born,
        updated_at: born,
      });
    }
    for (const person of accounts.people) {
      const email = `${person.localPart}@${accounts.mailDomain}`;
      for (const grant of person.grants) await writeGrant(writer, accounts, email, { grant, born });
    }
  }
}

interface DatedGrant {
  readonly grant: GrantContent;
  readonly born: Date;
}

async function writeGrant(
  writer: DemoWriter,
  accounts: AccountsContent,
  email: string,
  { grant, born }: DatedGrant,
): Promise<void> {
  // The first administrator and whoever consents were appointed by the command line: by nobody here.
  const appointed = APPOINTED.some((office) => email === `${office}@${accounts.mailDomain}`);
  const consent = needsConsent(grant.role) && !appointed;
  const name = `grant:${email}:${grant.role}:${grant.agencyCode ?? ''}:${grant.programme ?? ''}`;
  const giver = `person:admin@${accounts.mailDomain}`;
  await writer.insert('person_grant', {
    id: writer.mint(name, born),
    person_id: writer.id(`person:${email}`),
    role: grant.role,
    programme: grant.programme,
    kind: 'DEFINITIF',
    region_id: writer.id(`region:${accounts.regionCode}`),
    agency_id: grant.agencyCode === null ? null : writer.id(`agency:${grant.agencyCode}`),
    from_on: `${calendarYear(born)}-01-01`,
    needs_consent: consent,
    given_by: writer.has(giver) && !appointed ? writer.id(giver) : null,
    given_at: born,
    consented_by: consent ? consenter(writer, accounts, email) : null,
    consented_at: consent ? born : null,
  });
}

function consenter(writer: DemoWriter, accounts: AccountsContent, email: string): string | null {
  const second = `person:bupati@${accounts.mailDomain}`;
  if (second === `person:${email}` || !writer.has(second)) return null;
  return writer.id(second);
}

function calendarYear(instant: Date): number {
  return instant.getUTCFullYear();
}

/** Who writes and who endorses for an agency: its own accounts, else those of the agency above. */
export function officersOf(
  writer: DemoWriter,
  agencyCode: string,
): { staff: string; head: string } {
  const agency = demoAgencies.find(({ code }) => code === agencyCode);
  const domain = agency?.regionCode === '35.25' ? 'gresik.example' : 'sidoarjo.example';
  const find = (post: string) =>
    [agencyCode, agency?.parentCode ?? agencyCode]
      .map((code) => `person:${post}.${code}@${domain}`)
      .find((name) => writer.has(name)) ?? `person:${post}.${agencyCode}@${domain}`;
  return { staff: writer.id(find('staf')), head: writer.id(find('kepala')) };
}
