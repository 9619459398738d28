import type { Page, Route } from '@playwright/test';

/** What the server does while a page is looked at. */
export type Condition = 'full' | 'problem' | 'empty' | 'loading';

/** The frame needs these to be there at all; what a page shows is everything else. */
const FRAME = /\/api\/(session|regions|health|affairs)(\?|$)/;

/** Puts the page into the condition: its own requests fail, answer empty lists, or don't answer. */
export async function impose(page: Page, condition: Condition): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  if (condition === 'full') return;
  await page.route('**/api/**', async (route) => {
    const request = route.request();
    if (request.method() !== 'GET' || FRAME.test(request.url())) return route.fallback();
    if (condition === 'problem') return refuse(route);
    if (condition === 'empty') return emptied(route);
    // Never answered: the page shows that it waits.
    return undefined;
  });
}

function refuse(route: Route): Promise<void> {
  return route.fulfill({
    status: 503,
    contentType: 'application/problem+json',
    json: {
      type: 'about:blank',
      title: 'Server sedang sibuk',
      status: 503,
      detail: 'Coba lagi sebentar lagi.',
      instance: '/api',
      code: 'try-again',
      traceId: '00000000',
      context: {},
    },
  });
}

/** The true answer, without what it lists. */
async function emptied(route: Route): Promise<void> {
  const response = await route.fetch();
  const type = response.headers()['content-type'] ?? '';
  if (!response.ok() || !type.includes('json')) return route.fulfill({ response });
  const body = (await response.json()) as { items?: unknown };
  const json = Array.isArray(body.items)
    ? { ...body, items: [], next: null, total: 0, totalCapped: false, facets: {} }
    : body;
  return route.fulfill({ response, json });
}
