/** A point on the map in WGS 84 decimal degrees. */
export interface Place {
  latitude: number;
  longitude: number;
}

const NUMBER = String.raw`([-−]?\d{1,3}(?:[.,]\d+)?)\s*°?`;
/** A comma is a decimal sign between digits, and parts the two numbers where a space follows it. */
const TWO = new RegExp(`^${NUMBER}\\s*(?:[;,]\\s+|;|\\s|,(?=[-−]?\\d{1,3}\\.))\\s*${NUMBER}$`);

/**
 * Latitude and longitude as people write them: `-7.4478, 112.7183`, `-7,4478; 112,7183`, `-7,4478 112,7183`.
 * Null for what isn't two numbers on the globe.
 */
export function placeOf(text: string): Place | null {
  const [, first = '', second = ''] = TWO.exec(text.trim()) ?? [];
  if (first === '') return null;
  const [latitude, longitude] = [degrees(first), degrees(second)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

/** The form that every reader of it understands. */
export function placeText({ latitude, longitude }: Place): string {
  return `${latitude}, ${longitude}`;
}

function degrees(text: string): number {
  return Number(text.replace('−', '-').replace(',', '.'));
}
