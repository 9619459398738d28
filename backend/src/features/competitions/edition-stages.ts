import { DomainError, type FieldError } from '@satu/domain/problem';
import { assertRubric } from '@satu/domain/competition';
import type { StageDto } from './rubric.dto.js';
import type { Criteria, StageFields } from './rubric.repository.js';

/** A window as it will be, and the field to blame when it ends before it starts. */
export interface Window {
  readonly from: Date;
  readonly until: Date;
  readonly pointer: string;
}

/** Refuses windows that end before they start. */
export function assertWindows(windows: readonly Window[]): void {
  const errors = windows
    .filter(({ from, until }) => until <= from)
    .map(({ pointer }): FieldError => ({ pointer, detail: 'before-start' }));
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** Refuses stages whose window or rubric can't work. */
export function assertStages(stages: readonly StageDto[]): void {
  assertWindows(
    stages.map((stage, index) => ({
      from: new Date(stage.opensAt),
      until: new Date(stage.closesAt),
      pointer: `/stages/${index}/closesAt`,
    })),
  );
  // A rubric that is only being proposed has no ids yet; its keys tell the criteria apart.
  for (const [index, { criteria }] of stages.entries()) {
    assertRubric(
      criteria.map(({ key, weight, levels }) => ({ id: key, key, weight, levels })),
      `/stages/${index}`,
    );
  }
}

/** The columns of a stage, from the request. */
export function stageFields(stage: StageDto): StageFields {
  return {
    key: stage.key,
    name: stage.name,
    opensAt: new Date(stage.opensAt),
    closesAt: new Date(stage.closesAt),
  };
}

/** Whether two rubrics say the same, whatever ids their criteria have. */
export function isSameRubric(one: Criteria, other: Criteria): boolean {
  return JSON.stringify(one.map(wording)) === JSON.stringify(other.map(wording));
}

function wording({ key, name, nameEn, weight, levels }: Criteria[number]): unknown[] {
  const anchors = levels.map(({ level, text, textEn }) => [level, text, textEn] as const);
  return [key, name, nameEn, weight, anchors.toSorted((one, other) => one[0] - other[0])];
}
