const WIDTH = 320;
const HEIGHT = 120;
const INSET = 3;

/** Level until the next value, then straight down to it, on a grid of 320 × 120; shares are 0 to 1. */
export function stepPath(shares: readonly number[]): string {
  if (shares.length === 0) return '';
  const step = WIDTH / shares.length;
  const height = (share: number): number =>
    Math.round(10 * (HEIGHT - INSET - share * (HEIGHT - 2 * INSET))) / 10;
  return shares
    .map((share, at) => {
      const [from, to] = [Math.round(at * step), Math.round((at + 1) * step)];
      const y = height(share);
      return at === 0 ? `M0 ${y}H${to}` : `H${from}V${y}H${to}`;
    })
    .join('');
}
