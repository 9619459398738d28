import { describe, expect, it } from '@jest/globals';
import { wordCount } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import { isAffairCode, isSdgNumber } from '@satu/domain/reference';
import { demoAgencies, demoExemptions } from './agencies.js';
import { demoEditions } from './competition.js';
import type { AgencyContent, InnovationContent } from './content-types.js';
import { demoDesigns } from './designs.js';
import { finishedEdition } from './edition-finished.js';
import { runningEdition } from './edition-running.js';
import { demoInnovations } from './innovations.js';
import { demoRegions } from './regions.js';
import { demoAccounts } from './people.js';
import { demoRubric } from './rubric.js';
import { demoSops } from './sops.js';

const agencyByCode = new Map(demoAgencies.map((agency) => [agency.code, agency]));
const innovationByKey = new Map(demoInnovations.map((one) => [one.key, one]));
const sidoarjo = demoAgencies.filter((agency) => agency.regionCode === '35.15');
const obliged = sidoarjo.filter((agency) => agency.obliged);
const here = demoInnovations.filter(
  (innovation) => agencyByCode.get(innovation.agencyCode)?.regionCode === '35.15',
);

const agencyOf = (code: string): AgencyContent => agencyByCode.get(code)!;
const innovationOf = (key: string): InnovationContent => innovationByKey.get(key)!;

/** The obliged agency that an innovation counts for. */
const dutyCodeOf = ({ agencyCode }: InnovationContent): string => {
  const agency = agencyOf(agencyCode);
  return agency.obliged ? agency.code : agency.parentCode!;
};

const isVerified = ({ life, use }: InnovationContent): boolean =>
  life.status === 'VERIFIED' && use?.state !== 'STOPPED';

const counts = (innovation: InnovationContent): boolean => {
  const { life, use } = innovation;
  if (use?.state === 'STOPPED') return false;
  if (life.status === 'RETURNED') return life.returnedBy === 'VERIFIER';
  return life.status === 'ENDORSED' || life.status === 'VERIFIED';
};

const of = (agency: AgencyContent): readonly InnovationContent[] =>
  here.filter((innovation) => dutyCodeOf(innovation) === agency.code);
const counted = (agency: AgencyContent): number => of(agency).filter(counts).length;
const isExempt = ({ code }: AgencyContent): boolean =>
  demoExemptions.some((exemption) => exemption.agencyCode === code);
const duplicates = (keys: readonly string[]): readonly string[] =>
  keys.filter((key, index) => keys.indexOf(key) !== index);

describe('the demo region', () => {
  it('has 47 obliged agencies and four units beneath them, in a tree without strangers', () => {
    expect(obliged).toHaveLength(47);
    expect(sidoarjo).toHaveLength(51);
    expect(demoAgencies.filter((agency) => agency.regionCode === '35.25')).toHaveLength(3);
    expect(duplicates(demoAgencies.map((agency) => agency.code))).toEqual([]);
    const regions = demoRegions.map((region) => region.code);
    expect(demoAgencies.filter((agency) => !regions.includes(agency.regionCode))).toEqual([]);
    const units = demoAgencies.filter((agency) => agency.parentCode !== null);
    expect(units.filter((unit) => !agencyByCode.get(unit.parentCode!)?.obliged)).toEqual([]);
    expect(
      demoAgencies.flatMap((agency) => agency.affairCodes).filter((code) => !isAffairCode(code)),
    ).toEqual([]);
  });

  it('shows 41 of 47 registered, 29 verified, and each shade of the six others', () => {
    expect(obliged.filter((agency) => counted(agency) > 0)).toHaveLength(41);
    expect(obliged.filter((agency) => of(agency).some(isVerified))).toHaveLength(29);
    const silent = obliged.filter((agency) => of(agency).length === 0);
    expect(silent.filter((agency) => !isExempt(agency))).toHaveLength(3);
    expect(silent.filter(isExempt)).toHaveLength(1);
    const begun = obliged.filter((agency) => counted(agency) === 0 && of(agency).length > 0);
    const lapsed = begun.filter((agency) =>
      of(agency).some(({ life }) => life.status === 'REJECTED'),
    );
    expect(begun).toHaveLength(2);
    expect(lapsed).toHaveLength(1);
  });

  it('has agencies with exactly one and with exactly two that count', () => {
    expect(obliged.filter((agency) => counted(agency) === 1).length).toBeGreaterThanOrEqual(3);
    expect(obliged.filter((agency) => counted(agency) === 2).length).toBeGreaterThanOrEqual(1);
  });

  it('leaves the planning board without a verified one: its own verifier may not judge it', () => {
    const planning = of(agencyOf('438060100'));
    expect(planning.filter(counts).length).toBeGreaterThan(0);
    expect(planning.filter(isVerified)).toEqual([]);
  });
});

describe('the innovations', () => {
  it('have keys of their own, known agencies, affairs and goals', () => {
    expect(duplicates(demoInnovations.map((innovation) => innovation.key))).toEqual([]);
    expect(duplicates(demoInnovations.map((innovation) => innovation.name))).toEqual([]);
    const wrong = demoInnovations.filter(
      ({ agencyCode, mainAffairCode, touchedAffairCodes, sdgs }) =>
        !agencyOf(agencyCode).affairCodes.includes(mainAffairCode) ||
        !touchedAffairCodes.every(isAffairCode) ||
        touchedAffairCodes.includes(mainAffairCode) ||
        !sdgs.every(isSdgNumber),
    );
    expect(wrong).toEqual([]);
  });

  it('stand in every status, and at least a third are not digital', () => {
    const statuses = new Set(here.map(({ life }) => life.status));
    expect(statuses).toEqual(
      new Set(['DRAFT', 'SUBMITTED', 'RETURNED', 'ENDORSED', 'VERIFIED', 'REJECTED', 'WITHDRAWN']),
    );
    const analogue = here.filter((innovation) => innovation.medium === 'NON_DIGITAL');
    expect(analogue.length * 3).toBeGreaterThanOrEqual(here.length);
    const uses = new Set(here.flatMap(({ use }) => (use === undefined ? [] : [use.state])));
    expect(uses).toEqual(new Set(['DORMANT', 'STOPPED']));
  });

  it('describe the problem in three sentences, and results only once there are some', () => {
    const sentences = ({ problem }: InnovationContent): number =>
      problem.split(/[.!?](?:\s|$)/).filter((part) => part !== '').length;
    expect(demoInnovations.filter((innovation) => sentences(innovation) !== 3)).toEqual([]);
    const early = demoInnovations.filter((one) => one.stage === 'INITIATIVE');
    expect(early.filter((one) => one.result !== null)).toEqual([]);
    const running = demoInnovations.filter((one) => one.stage !== 'INITIATIVE');
    expect(running.filter((one) => one.startedOn.yearsBack < 1)).toEqual([]);
    const counting = demoInnovations.filter(counts);
    expect(counting.filter((one) => one.result === null || one.stage === 'INITIATIVE')).toEqual([]);
  });

  it('that counted last year are verified and had begun before that year', () => {
    const lastYear = demoInnovations.filter((innovation) => innovation.countedLastYear);
    expect(lastYear.length).toBeGreaterThanOrEqual(2);
    const wrong = lastYear.filter(
      (one) => one.life.status !== 'VERIFIED' || one.startedOn.yearsBack < 2,
    );
    expect(wrong).toEqual([]);
  });

  it('with a design have as many words as the form asks of the index', () => {
    const minimum = currentForm.wordMinimums.find((rule) => rule.requiredFor === 'IID')!;
    const words = Object.entries(demoDesigns).map(([key, design]) => {
      const fields: Readonly<Record<string, unknown>> = { ...innovationOf(key), ...design };
      const text = minimum.fields.map((field) => String(fields[field])).join(' ');
      return { key, enough: wordCount(text) >= minimum.minWords };
    });
    expect(words.filter(({ enough }) => !enough)).toEqual([]);
    expect(words).toHaveLength(12);
    expect(words.filter(({ key }) => innovationOf(key).life.status !== 'VERIFIED')).toEqual([]);
  });
});

describe('the contest', () => {
  const evaluators = demoAccounts
    .find((accounts) => accounts.regionCode === '35.15')!
    .people.filter((person) => person.grants.some((grant) => grant.role === 'EVALUATOR'));
  const homeOf = (localPart: string): string | null =>
    evaluators.find((person) => person.localPart === localPart)!.grants[0]!.agencyCode;

  it('weighs five criteria to one hundred', () => {
    expect(demoRubric.map((criterion) => criterion.weight)).toEqual([30, 25, 20, 15, 10]);
  });

  it('has twelve evaluators, two of them from outside', () => {
    expect(evaluators.map((person) => person.localPart)).toEqual(
      Array.from({ length: 12 }, (_, index) => `penilai${index + 1}`),
    );
    expect(evaluators.filter((person) => person.affiliation !== null)).toHaveLength(2);
  });

  it('lets nobody judge the own agency, its parent or its child', () => {
    const pairs = demoEditions
      .flatMap((edition) => edition.assignments)
      .flatMap(({ innovationKey, evaluators: assigned }) =>
        assigned.map((evaluator) => ({
          entry: agencyOf(innovationOf(innovationKey).agencyCode),
          home: homeOf(evaluator),
        })),
      );
    const related = pairs.filter(
      ({ entry, home }) =>
        home !== null &&
        (entry.code === home ||
          entry.parentCode === home ||
          agencyOf(home).parentCode === entry.code),
    );
    expect(pairs).toHaveLength(66);
    expect(related).toEqual([]);
  });

  it('takes verified innovations, three different evaluators each, and links the panels', () => {
    for (const { assignments } of demoEditions) {
      const entries = assignments.map(({ innovationKey }) => innovationOf(innovationKey));
      expect(entries.filter(({ life }) => life.status !== 'VERIFIED')).toEqual([]);
      expect(assignments.filter(({ evaluators: three }) => new Set(three).size !== 3)).toEqual([]);
      const reached = new Set<string>([assignments[0]!.evaluators[0]]);
      for (let size = 0; size !== reached.size;) {
        size = reached.size;
        assignments
          .filter(({ evaluators: three }) => three.some((one) => reached.has(one)))
          .forEach(({ evaluators: three }) => {
            three.forEach((one) => reached.add(one));
          });
      }
      expect(reached.size).toBe(12);
    }
  });

  it('scores only what is assigned, once, and completely when sent', () => {
    for (const { assignments, scoresheets } of demoEditions) {
      const assigned = assignments.flatMap(({ innovationKey, evaluators: three }) =>
        three.map((evaluator) => `${innovationKey} ${evaluator}`),
      );
      const scored = scoresheets.map((sheet) => `${sheet.innovationKey} ${sheet.evaluator}`);
      expect(duplicates(scored)).toEqual([]);
      expect(scored.filter((pair) => !assigned.includes(pair))).toEqual([]);
      const sent = scoresheets.filter((sheet) => sheet.status === 'SUBMITTED');
      expect(sent.filter((sheet) => sheet.levels.includes(null))).toEqual([]);
    }
  });

  it('runs with about three fifths scored, after a finished edition scored to the last sheet', () => {
    const sent = runningEdition.scoresheets.filter((sheet) => sheet.status === 'SUBMITTED');
    expect(runningEdition.assignments).toHaveLength(14);
    expect(sent.length / 42).toBeCloseTo(0.6, 1);
    expect(finishedEdition.assignments).toHaveLength(8);
    expect(finishedEdition.scoresheets).toHaveLength(24);
    const entries = finishedEdition.assignments.map((one) => innovationOf(one.innovationKey));
    expect(entries.filter((entry) => entry.countedLastYear !== true)).toEqual([]);
  });

  it('has one tie in the finished edition that no criterion breaks', () => {
    const sums = finishedEdition.assignments.map(({ innovationKey }) =>
      demoRubric
        .map((_, index) =>
          finishedEdition.scoresheets
            .filter((sheet) => sheet.innovationKey === innovationKey)
            .reduce((sum, sheet) => sum + (sheet.levels[index] ?? 0), 0),
        )
        .join(' '),
    );
    expect(duplicates(sums)).toHaveLength(1);
  });
});

describe('SOPs and people', () => {
  it('registers twenty SOPs of known agencies, some overdue, with three to five steps', () => {
    expect(demoSops).toHaveLength(20);
    expect(duplicates(demoSops.map((sop) => `${sop.agencyCode} ${sop.number}`))).toEqual([]);
    expect(demoSops.filter((sop) => !agencyByCode.has(sop.agencyCode))).toEqual([]);
    expect(demoSops.filter(({ steps }) => steps.length < 3 || steps.length > 5)).toEqual([]);
    const age = (sop: (typeof demoSops)[number]): number =>
      sop.evaluatedMonthsBefore ?? sop.effectiveMonthsBefore;
    expect(demoSops.filter((sop) => age(sop) > sop.effectiveMonthsBefore)).toEqual([]);
    expect(demoSops.filter((sop) => age(sop) > 12)).toHaveLength(7);
  });

  it('gives every agency a staff and a head account, and nobody an address twice', () => {
    const addresses = demoAccounts.flatMap(({ mailDomain, people }) =>
      people.map((person) => `${person.localPart}@${mailDomain}`),
    );
    expect(duplicates(addresses)).toEqual([]);
    expect(addresses.filter((address) => address !== address.toLowerCase())).toEqual([]);
    const missing = demoAgencies.filter(
      ({ code }) =>
        !addresses.some((address) => address.startsWith(`staf.${code.toLowerCase()}@`)) ||
        !addresses.some((address) => address.startsWith(`kepala.${code.toLowerCase()}@`)),
    );
    expect(missing).toEqual([]);
  });

  it('has the accounts that the sign-in page promises, in both regencies', () => {
    const fixed = [
      'admin',
      'bupati',
      'kantor',
      'verifikator',
      'verifikator2',
      'organisasi',
      'inspektorat',
      'pendamping',
      'panitia',
    ];
    for (const { regionCode, people } of demoAccounts.filter((one) => one.regionCode !== '35')) {
      const names = people.map((person) => person.localPart);
      expect(fixed.filter((name) => !names.includes(name))).toEqual([]);
      const foreign = people
        .flatMap((person) => person.grants)
        .filter(({ agencyCode }) => agencyCode && agencyOf(agencyCode).regionCode !== regionCode);
      expect(foreign).toEqual([]);
    }
    const province = demoAccounts.find((one) => one.regionCode === '35')!;
    expect(province.people.map((person) => person.localPart)).toEqual(['provinsi']);
  });
});
