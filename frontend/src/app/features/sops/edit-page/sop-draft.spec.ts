import { aSop, aStep } from '../sops.fixture';
import { changesBetween, draftOf, newStep, rebased } from './sop-draft';

const BASE = draftOf(aSop());

describe('what is sent of a draft', () => {
  it('is only what changed', () => {
    expect(changesBetween(BASE, { ...BASE, name: ' Rawat inap ' })).toEqual({ name: 'Rawat inap' });
    expect(changesBetween(BASE, { ...BASE, name: `${BASE.name} ` })).toEqual({});
  });

  it('empties what was emptied', () => {
    const approvedBy = { position: ' ', name: '', nip: '' };
    const emptied = { ...BASE, madeOn: '', legalBasis: '\n', approvedBy, steps: [] };
    expect(changesBetween(BASE, emptied)).toEqual({
      madeOn: null,
      legalBasis: [],
      approvedBy: null,
      steps: [],
    });
  });

  it('reads numbers as numbers, and leaves what is none for the refusal to speak of', () => {
    const [first, second] = BASE.steps;
    const steps = [
      { ...first!, minutes: ' 15 ' },
      { ...second!, minutes: 'lama' },
      { ...newStep(BASE.steps), activity: 'Pulang' },
    ];
    const { steps: sent } = changesBetween(BASE, { ...BASE, steps });
    expect((sent as { minutes: unknown }[]).map(({ minutes }) => minutes)).toEqual([
      15,
      'lama',
      null,
    ]);
    expect(sent).not.toContainEqual(expect.objectContaining({ key: expect.anything() as unknown }));
  });

  it('takes one legal basis from each line', () => {
    const { legalBasis } = changesBetween(BASE, { ...BASE, legalBasis: 'UU 1\n\n  PP 2 ' });
    expect(legalBasis).toEqual(['UU 1', 'PP 2']);
  });
});

describe('a draft carried over to a newer version', () => {
  it('takes what only the other changed, keeps what only the writer did, and names what both did', () => {
    const theirs = draftOf(aSop({ name: 'Rawat inap', warning: 'Awas', number: '9' }));
    const mine = { ...BASE, warning: 'Hati-hati', equipment: 'Tensimeter', number: '9' };
    const { draft, merged, clashes } = rebased(BASE, mine, theirs);
    expect(draft).toEqual({ ...theirs, warning: 'Hati-hati', equipment: 'Tensimeter' });
    expect([merged, clashes]).toEqual([['name'], ['warning']]);
  });

  it('speaks of steps as a whole', () => {
    const theirs = draftOf(aSop({ steps: [aStep()] }));
    const mine = { ...BASE, steps: [...BASE.steps, newStep(BASE.steps)] };
    const { draft, clashes } = rebased(BASE, mine, theirs);
    expect([draft.steps.length, clashes]).toEqual([3, ['steps']]);
  });
});
