import type { Request } from 'autocannon';
import type { Actor } from '../cast.js';
import { throughput, type Figure } from '../figure.js';
import type { RequestsOf } from '../load.js';
import { alternate } from '../rounds.js';
import type { Stage } from '../stage.js';

/** Everything the duty's quick list asks for. */
const DRAFT = {
  name: 'Pelayanan Antrean Lansia dari Rumah',
  stage: 'IMPLEMENTED',
  mainAffairCode: '1.02',
  content: {
    problem: 'Antrean puskesmas panjang. Lansia berdiri berjam-jam. Banyak yang pulang.',
    novelty: 'Nomor antrean diambil lewat kader dari rumah.',
    startsOn: '2025-02-01',
    officialName: 'Siti Rahayu',
  },
};

const DRAFTS = '/api/innovations';
const submissionOf = (id: string): string => `${DRAFTS}/${id}/submission`;

/** Create and submit, again and again, each connection for an agency of its own. */
export function drafting(writers: readonly Actor[]): RequestsOf {
  return (connection) => {
    const headers = {
      ...writers[connection % writers.length]?.headers,
      'content-type': 'application/json',
    };
    let id = '';
    const creation: Request = {
      method: 'POST',
      path: DRAFTS,
      headers,
      body: JSON.stringify(DRAFT),
      onResponse: (status, body) => {
        if (status === 201) ({ id } = JSON.parse(body) as { id: string });
      },
    };
    const submission: Request = {
      method: 'POST',
      path: submissionOf(id),
      headers,
      body: '{}',
      setupRequest: (request) => ({ ...request, path: submissionOf(id) }),
    };
    return [creation, submission];
  };
}

/** A draft made and sent, in pairs a second. */
export async function measureDrafting(stage: Stage): Promise<Figure[]> {
  const { writers } = stage.cast;
  const [actor] = writers;
  if (!actor) return [];
  const made = await stage.teachOne({ actor, path: DRAFTS, method: 'POST', body: DRAFT });
  const { id } = made as { id: string };
  await stage.teachOne({ actor, path: submissionOf(id), method: 'POST', body: {} });
  const bare = await stage.bare();
  const requestsOf = drafting(writers);
  const seen = await alternate(
    { product: { url: stage.product.url, requestsOf }, bare: { url: bare.url, requestsOf } },
    stage.options,
  );
  const pairs = (perSecond: number): number => perSecond / 2;
  return [
    throughput('create and submit', pairs(seen.product.perSecond), pairs(seen.bare.perSecond), {
      least: 0.4,
    }),
  ];
}
