export interface Point {
  label: string;
  value: number;
}

const WIDTH = 200;
const HEIGHT = 48;
const INSET = 3;

/** The line through the points, from zero up, on the sparkline's own grid. A single point is a level line. */
export function linePath(points: readonly Point[], full: number | null): string {
  if (points.length === 0) return '';
  const most = full ?? Math.max(1, ...points.map((point) => point.value));
  const step = WIDTH / Math.max(1, points.length - 1);
  const height = (value: number): number =>
    Math.round(10 * (HEIGHT - INSET - (value / most) * (HEIGHT - 2 * INSET))) / 10;
  const line = points.map(
    (point, index) => `${Math.round(10 * index * step) / 10} ${height(point.value)}`,
  );
  if (points.length === 1) line.push(`${WIDTH} ${height(points[0]?.value ?? 0)}`);
  return `M${line.join('L')}`;
}
