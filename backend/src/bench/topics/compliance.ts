import { slowness, type Figure } from '../figure.js';
import { alternate } from '../rounds.js';
import { repeating, type Reading, type Stage } from '../stage.js';

/** A region's totals with its rows, and the totals of all regions. */
export function complianceReadings(stage: Stage): Record<string, Reading> {
  return {
    'compliance of one region, p95': { actor: stage.cast.verifier, path: '/api/compliance' },
    'national totals, p95': { actor: stage.cast.overseer, path: '/api/compliance?year=2026' },
  };
}

export async function measureCompliance(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, reading] of Object.entries(complianceReadings(stage))) {
    await stage.teach(reading);
    const requestsOf = repeating(reading);
    const bare = await stage.bare();
    const seen = await alternate(
      { product: { url: stage.product.url, requestsOf }, bare: { url: bare.url, requestsOf } },
      stage.options,
    );
    figures.push(slowness(name, seen.product.p95, seen.bare.p95, 2));
  }
  return figures;
}
