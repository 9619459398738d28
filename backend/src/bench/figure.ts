/** One line of the report. */
export interface Figure {
  readonly name: string;
  readonly product: string;
  /** What it is compared with. */
  readonly bare: string;
  readonly ratio: string;
  readonly bar: string;
  readonly holds: boolean;
}

export const HEADING = 'name | product | bare | ratio | bar | ok/under';

/** A figure as the report prints it. */
export function lineOf({ name, product, bare, ratio, bar, holds }: Figure): string {
  return [name, product, bare, ratio, bar, holds ? 'ok' : 'under'].join(' | ');
}

/** Requests a second, compared by how much of the other is reached. */
export function throughput(
  name: string,
  product: number,
  other: number,
  bar: { readonly least: number; readonly unit?: string },
): Figure {
  const unit = bar.unit ?? '/s';
  return {
    name,
    product: `${product.toFixed(0)}${unit}`,
    bare: `${other.toFixed(0)}${unit}`,
    ratio: percent(product / other),
    bar: `at least ${percent(bar.least)}`,
    holds: product / other >= bar.least,
  };
}

/** Times, compared by how many times longer the first is. */
export function slowness(name: string, product: number, other: number, most: number): Figure {
  return {
    name,
    product: milliseconds(product),
    bare: milliseconds(other),
    ratio: `${(product / other).toFixed(2)} x`,
    bar: `at most ${most} x`,
    holds: product <= most * other,
  };
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

export function milliseconds(value: number): string {
  return `${value.toFixed(1)} ms`;
}
