import { countsFor, type CountingFacts, type CountingTerms } from './counting-rules.js';
import {
  INNOVATION_STAGES,
  INNOVATION_STATUSES,
  type InForce,
  USE_STATES,
} from './innovation-words.js';

const LEVELS: readonly (InForce | null)[] = ['ENDORSED', 'VERIFIED', null];
const terms: CountingTerms = { countingLevel: 'ENDORSED', countingStages: INNOVATION_STAGES };
const endorsed: CountingFacts = {
  status: 'ENDORSED',
  useState: 'IN_USE',
  inForce: 'ENDORSED',
  inForceStage: 'TRIAL',
};

/** Rule 1, said the other way round: what keeps a declared innovation from counting. */
function isKept(facts: CountingFacts): boolean {
  const ended = ['WITHDRAWN', 'REJECTED'].includes(facts.status);
  return ended || facts.useState === 'STOPPED' || facts.inForce === null;
}

const EVERY = INNOVATION_STATUSES.flatMap((status) =>
  USE_STATES.flatMap((useState) => LEVELS.map((inForce) => ({ status, useState, inForce }))),
);

it.each(EVERY)('$status, $useState, in force: $inForce', (parts) => {
  const facts = { ...endorsed, ...parts };
  const registered = !isKept(facts);
  const verified = registered && facts.inForce === 'VERIFIED';
  expect(countsFor(facts, terms)).toEqual({ registered, verified, counts: registered });
  const strict = { ...terms, countingLevel: 'VERIFIED' } as const;
  expect(countsFor(facts, strict)).toEqual({ registered, verified, counts: verified });
});

it('goes on counting while a correction is under way', () => {
  expect(countsFor({ ...endorsed, status: 'RETURNED' }, terms).counts).toBe(true);
  expect(countsFor({ ...endorsed, status: 'SUBMITTED' }, terms).counts).toBe(true);
});

it.each(INNOVATION_STAGES)('counts %s only where the period says so', (inForceStage) => {
  const facts = { ...endorsed, inForceStage };
  expect(countsFor(facts, { ...terms, countingStages: [inForceStage] }).counts).toBe(true);
  const others = INNOVATION_STAGES.filter((stage) => stage !== inForceStage);
  expect(countsFor(facts, { ...terms, countingStages: others }).registered).toBe(false);
});

it('does not count what has no stage', () => {
  expect(countsFor({ ...endorsed, inForceStage: null }, terms).counts).toBe(false);
});
