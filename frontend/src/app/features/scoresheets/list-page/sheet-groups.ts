import type { ScoresheetSummary } from '@satu/contract/views';

/** An evaluator's sheets of one edition. */
export interface SheetGroup {
  readonly editionId: string;
  readonly name: string;
  /** Some of it can still be scored. */
  readonly open: boolean;
  readonly sent: number;
  /** Those from which she did not step back. */
  readonly owed: number;
  /** What she still owes and everything else, each in the order of the entries' numbers. */
  readonly sheets: readonly ScoresheetSummary[];
  /** The first that waits for her; null once nothing does, or nothing can be scored any more. */
  readonly next: ScoresheetSummary | null;
}

/** The sheets by edition: those that still take scores first, of each kind the latest first. */
export function groupsOf(sheets: readonly ScoresheetSummary[], now: number): readonly SheetGroup[] {
  const byEdition = Map.groupBy(sheets, ({ editionId }) => editionId);
  const groups = [...byEdition].map(([editionId, own]) => groupOf(editionId, own, now));
  const last = ({ sheets: own }: SheetGroup): number =>
    Math.max(...own.map(({ closesAt }) => Date.parse(closesAt)));
  return groups.toSorted(
    (one, other) => Number(other.open) - Number(one.open) || last(other) - last(one),
  );
}

function groupOf(editionId: string, own: readonly ScoresheetSummary[], now: number): SheetGroup {
  const waits = ({ status, closesAt }: ScoresheetSummary): boolean =>
    status === 'DRAFT' && now < Date.parse(closesAt);
  const rank = (sheet: ScoresheetSummary): number => (sheet.status === 'DRAFT' ? 0 : 1);
  return {
    editionId,
    name: own[0]?.editionName ?? '',
    open: own.some(({ closesAt }) => now < Date.parse(closesAt)),
    sent: own.filter(({ status }) => status === 'SUBMITTED').length,
    owed: own.filter(({ status }) => status !== 'RECUSED').length,
    sheets: own.toSorted((one, other) => rank(one) - rank(other)),
    next: own.find(waits) ?? null,
  };
}
