import type { ReadinessLack, ReadinessTarget } from '@satu/contract/views';
import { type FormDefinition, pointerOf } from '@satu/domain/form';
import { type IndexRubric, toPoints } from '@satu/domain/maturity';
import { firstFixes, isStopped, type Lack } from '@satu/domain/readiness';
import type { ServingPiece } from './readiness.repository.js';

/** Where the names of fields, indicators and evidence are found. */
export interface Names {
  readonly form: FormDefinition;
  readonly rubric?: IndexRubric;
  readonly evidence?: readonly ServingPiece[];
}

/** What is lacking, with the fixes that matter most by their place in it. */
export function presentLacks(
  lacks: readonly Lack[],
  names: Names,
): Pick<ReadinessTarget, 'state' | 'lacks' | 'first'> {
  return {
    state: isStopped(lacks) ? 'STOPPED' : 'READY',
    lacks: lacks.map((one) => presentLack(one, names)),
    first: firstFixes(lacks).map((one) => lacks.indexOf(one)),
  };
}

function presentLack(one: Lack, { form, rubric, evidence }: Names): ReadinessLack {
  const { code, level, pointer, limit, points, mendable } = one;
  const indicator = rubric?.indicators.find(({ key }) => key === one.indicatorKey);
  const piece = evidence?.find(({ evidenceId }) => evidenceId === one.evidenceId);
  return {
    ...{ code, level, pointer, limit, points: toPoints(points), mendable },
    field: fieldAt(form, pointer),
    indicator: indicator
      ? { key: indicator.key, number: indicator.number, name: indicator.name }
      : null,
    evidence: piece ? { id: piece.evidenceId, title: piece.title } : null,
  };
}

function fieldAt({ sections }: FormDefinition, pointer: string): ReadinessLack['field'] {
  for (const { key, fields } of sections) {
    const field = fields.find((one) => pointerOf(one) === pointer);
    if (field) return { section: key, label: field.label };
  }
  return null;
}
