import type { EditionView } from '@satu/contract/views';

import { anEdition } from '../competitions.fixture';
import { copiedFrom, draftOf, editionBody, emptyEdition, newCriterion } from './edition-draft';

const ZONE = 'Asia/Jakarta';

/** Entries from 1 to 30 October, scores until 17.00 WIB of 20 November. */
function edition(): EditionView {
  const view = anEdition({
    entriesOpenAt: '2026-09-30T17:00:00.000Z',
    entriesCloseAt: '2026-10-30T17:00:00.000Z',
  });
  const levels = [1, 4].map((level) => ({ level, text: `t${level}`, textEn: `e${level}` }));
  const criterion = { id: 'c', key: 'k1', name: 'Kebaruan', nameEn: 'Novelty', weight: 30, levels };
  const [stage] = view.stages;
  const [opensAt, closesAt] = ['2026-10-30T17:00:00.000Z', '2026-11-20T10:00:00.000Z'];
  return { ...view, stages: [{ ...stage!, opensAt, closesAt, criteria: [criterion] }] };
}

describe('an edition as a form holds it', () => {
  it('speaks of the last day that counts, although the deadline is the midnight after it', () => {
    const draft = draftOf(edition(), ZONE);
    expect([draft.entriesOpenOn, draft.entriesCloseOn]).toEqual(['2026-10-01', '2026-10-30']);
    expect([draft.scoringOpensOn, draft.scoringClosesOn]).toEqual(['2026-10-31', '2026-11-20']);
  });

  it('keeps the hour of an instant whose day nobody touched', () => {
    const before = edition();
    const same = editionBody(draftOf(before, ZONE), ZONE, before) as EditionView;
    expect(same.entriesCloseAt).toBe(before.entriesCloseAt);
    expect(same.stages[0]!.closesAt).toBe('2026-11-20T10:00:00.000Z');
    const draft = { ...draftOf(before, ZONE), scoringClosesOn: '2026-11-21' };
    const moved = editionBody(draft, ZONE, before) as EditionView;
    expect(moved.stages[0]!.closesAt).toBe('2026-11-21T17:00:00.000Z');
  });

  it('gives a text without its English the Indonesian one, and sends what is no number as typed', () => {
    const draft = emptyEdition(2026);
    const criteria = [{ ...newCriterion([]), name: ' Dampak ', weight: 'tiga' }];
    const { stages } = editionBody({ ...draft, criteria }, ZONE) as EditionView;
    expect(stages[0]!.criteria[0]).toMatchObject({
      key: 'k1',
      name: 'Dampak',
      nameEn: 'Dampak',
      weight: 'tiga',
    });
  });

  it('carries rubric and name a year on, and leaves the days to be chosen', () => {
    const copy = copiedFrom(edition(), 2027, ZONE);
    expect([copy.name, copy.year, copy.entriesOpenOn]).toEqual(['Lomba Inovasi 2027', '2027', '']);
    expect(copy.criteria.map(({ name }) => name)).toEqual(['Kebaruan']);
  });

  it('gives a further criterion the scale of the first, and a key of its own', () => {
    const first = { ...newCriterion([]), key: 'k2' };
    const second = newCriterion([{ ...first, levels: first.levels.slice(0, 2) }]);
    expect(second.key).toBe('k3');
    expect(second.levels.map(({ level }) => level)).toEqual(['1', '2']);
  });
});
