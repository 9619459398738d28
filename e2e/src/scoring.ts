import { expect, type Visitor } from './story.js';

interface Sheet {
  id: string;
  status: string;
  editionId: string;
  stage?: { criteria: { id: string }[] };
}

const WRITE = { 'X-Requested-By': 'satu' };

/** Sends every sheet that an evaluator has open, all criteria at the third level. */
export async function sendOpenSheets(evaluator: Visitor): Promise<void> {
  const { request } = evaluator.page;
  const { items } = await evaluator.ask<{ items: Sheet[] }>('/scoresheets?mine=true&limit=100');
  for (const { id } of items.filter(({ status }) => status === 'DRAFT')) {
    const opened = await request.get(`/api/scoresheets/${id}`);
    const sheet = (await opened.json()) as Sheet;
    const scores = (sheet.stage?.criteria ?? []).map((criterion) => ({
      criterionId: criterion.id,
      level: 3,
      note: null,
    }));
    const saved = await request.patch(`/api/scoresheets/${id}`, {
      headers: { ...WRITE, 'If-Match': opened.headers()['etag'] ?? '' },
      data: { scores },
    });
    expect(saved.ok(), await saved.text()).toBe(true);
    const sent = await request.post(`/api/scoresheets/${id}/submission`, {
      headers: WRITE,
      data: {},
    });
    expect(sent.ok(), await sent.text()).toBe(true);
  }
}
