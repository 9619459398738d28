import type { AuditLine } from '@satu/contract/views';
import { PROGRAMME_LABELS, ROLE_LABELS, type Programme, type Role } from '@satu/domain/access';
import { AUDIT_ACT_LABELS, type AuditAct } from '@satu/domain/audit';
import type { Labels, Language } from '@satu/domain/language';

import type { Option } from '../../ui/option';

const ACTS = Object.keys(AUDIT_ACT_LABELS) as AuditAct[];

/** Pages of what is acted upon, by its noun. */
const PAGES: Readonly<Record<string, string>> = {
  innovation: '/inovasi',
  agency: '/kepatuhan',
  person: '/orang',
  period: '/periode',
  edition: '/kompetisi',
  entry: '/kompetisi/usulan',
  sop: '/sop',
};

/** What was done, in words; an act that this version doesn't know stands as it was written. */
export function actText(act: string, language: Language): string {
  return act in AUDIT_ACT_LABELS ? AUDIT_ACT_LABELS[act as AuditAct][language] : act;
}

/** Which role an act on a role was about, and at which agency; null for any other act. */
export function grantText(line: AuditLine, language: Language): string | null {
  const [noun] = line.act.split('.');
  const { role, programme } = line.detail;
  if (noun !== 'grant' || typeof role !== 'string') return null;
  return [
    labelOf<Role>(ROLE_LABELS, role, language),
    labelOf<Programme>(PROGRAMME_LABELS, programme, language),
    line.agencyName,
  ]
    .filter(Boolean)
    .join(' · ');
}

function labelOf<Code extends string>(
  labels: Labels<Code>,
  code: unknown,
  language: Language,
): string | null {
  return typeof code === 'string' && code in labels ? labels[code as Code][language] : null;
}

/** What the subject of a line is called: by its name, else by its noun. */
export function subjectText({ subject, subjectName }: AuditLine): string {
  return subjectName ?? nounText(subject);
}

/** Acts to narrow the log by, under the noun of what they are done to. */
export function actOptions(language: Language): Option[] {
  const groups = nouns();
  return ACTS.map((value) => {
    const [noun = ''] = value.split('.');
    return { value, label: AUDIT_ACT_LABELS[value][language], group: groups[noun] ?? noun };
  });
}

/** Where the subject of a line is read; null when it has no page. */
export function subjectLink(subject: string): string[] | null {
  const [noun = '', id = ''] = subject.split(':');
  const page = PAGES[noun];
  return page ? [page, id] : null;
}

function nounText(subject: string): string {
  const [noun = ''] = subject.split(':');
  return nouns()[noun] ?? noun;
}

function nouns(): Readonly<Record<string, string>> {
  return {
    innovation: $localize`:@@audit.noun.innovation:Inovasi`,
    agency: $localize`:@@audit.noun.agency:Perangkat daerah`,
    person: $localize`:@@audit.noun.person:Orang`,
    grant: $localize`:@@audit.noun.grant:Peran`,
    period: $localize`:@@audit.noun.period:Periode`,
    exemption: $localize`:@@audit.noun.exemption:Pengecualian`,
    lapse: $localize`:@@audit.noun.lapse:Kewajiban`,
    competition: $localize`:@@audit.noun.competition:Kompetisi`,
    edition: $localize`:@@audit.noun.edition:Edisi`,
    entry: $localize`:@@audit.noun.entry:Usulan`,
    assignment: $localize`:@@audit.noun.assignment:Penugasan penilai`,
    scoresheet: $localize`:@@audit.noun.scoresheet:Lembar nilai`,
    sop: $localize`:@@audit.noun.sop:SOP`,
    document: $localize`:@@audit.noun.document:Dokumen`,
    decree: $localize`:@@audit.noun.decree:SK penetapan`,
    session: $localize`:@@audit.noun.session:Sesi`,
    'sign-in-link': $localize`:@@audit.noun.link:Tautan masuk`,
    token: $localize`:@@audit.noun.token:Token akses`,
    reorganisation: $localize`:@@audit.noun.reorganisation:Perubahan SOTK`,
  };
}
