import axe, { type AxeResults, type RunOptions } from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Page,
} from '@playwright/test';
import { Product } from './product.js';

/** The success criteria of WCAG 2.2 at level AA that a program can see; nothing on a page is another site's. */
const LOOK: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  resultTypes: ['violations'],
  preload: false,
};

const NOW = '2026-11-24T03:00:00Z';
const PASSWORD = 'inovasi-untuk-semua';
const PHONE = { width: 360, height: 780 };
const DESK = { width: 1280, height: 900 };

/** One person at one device. */
export class Visitor {
  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    private readonly address: string,
  ) {}

  static async arrive(
    browser: Browser,
    address: string,
    device: 'phone' | 'desk',
  ): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: device === 'phone' ? PHONE : DESK,
      hasTouch: device === 'phone',
      baseURL: address,
      locale: 'id-ID',
      timezoneId: 'Asia/Jakarta',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => {
      throw error;
    });
    return new Visitor(page, context, address);
  }

  /** Signs in with the portal's own form. */
  async signIn(account: string, password = PASSWORD): Promise<void> {
    await this.page.goto('/masuk');
    await this.page.getByLabel('Surel, nomor ponsel, atau NIP').fill(account);
    await this.page.getByLabel('Kata sandi', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Keluar', exact: true })).toBeVisible();
  }

  /** Signs in without the form, where the story isn't about that. */
  async enter(account: string): Promise<void> {
    const answer = await this.page.request.post('/api/session', {
      headers: { 'X-Requested-By': 'satu' },
      data: { login: account, password: PASSWORD },
    });
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** No finding of WCAG 2.2 AA on what is on screen now. */
  async seesNoBarrier(): Promise<void> {
    await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<AxeResults>(
      `axe.run(document, ${JSON.stringify(LOOK)})`,
    );
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([]);
  }

  /** Asks the API as the person who is signed in, for what a story needs but doesn't tell. */
  async ask<T>(path: string): Promise<T> {
    const answer = await this.page.request.get(`${this.address}/api${path}`);
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  async status(path: string): Promise<number> {
    return (await this.page.request.get(`${this.address}/api${path}`)).status();
  }

  async leave(): Promise<void> {
    await this.context.close();
  }
}

type Arrive = (device: 'phone' | 'desk', account?: string) => Promise<Visitor>;

/** Stories share one product, so each plays at agencies of its own. */
export const test = base.extend<{ arrive: Arrive }, { product: Product }>({
  product: [
    async ({}, use) => {
      const product = await Product.start(NOW);
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  arrive: async ({ browser, product }, use) => {
    const here: Visitor[] = [];
    await use(async (device, account) => {
      const visitor = await Visitor.arrive(browser, product.address, device);
      here.push(visitor);
      if (account) await visitor.enter(account);
      return visitor;
    });
    await Promise.all(here.map((visitor) => visitor.leave()));
  },
});

export { expect };

/** Registers an innovation with what the duty asks, and submits it. */
export async function registerInnovation(visitor: Visitor, name: string): Promise<string> {
  const { page } = visitor;
  await page.goto('/inovasi/baru');
  await page.getByLabel('Nama inovasi').fill(name);
  await page.getByRole('button', { name: 'Mulai mengisi' }).click();
  await page.waitForURL(/\/isi\/basics$/);
  const id = /inovasi\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await page.getByRole('radio', { name: 'Uji coba' }).check();
  await page
    .getByLabel('Permasalahan')
    .fill(
      'Warga menunggu lama di loket. Antrean menumpuk pada hari Senin. Petugas tidak tahu siapa yang paling mendesak.',
    );
  await page
    .getByLabel('Kebaruan dan keunggulan')
    .fill('Nomor antrean dibagikan di balai desa sehari sebelumnya.');
  await page.getByLabel('Urusan pemerintahan utama').fill('7.01');
  await page.getByRole('option').first().click();
  await page.getByLabel('Tanggal mulai atau rencana mulai').fill('2026-09-01');
  await page.getByLabel('Pejabat penanggung jawab').fill('Kepala Seksi Pelayanan');
  await page.getByRole('link', { name: 'Periksa dan ajukan' }).click();
  await page.getByRole('button', { name: 'Ajukan kepada kepala' }).click();
  await expect(page.getByRole('heading', { name: 'Inovasi Anda sudah diajukan' })).toBeVisible();
  return id;
}

/** The head reads and endorses. */
export async function endorse(visitor: Visitor, id: string): Promise<void> {
  await visitor.page.goto(`/inovasi/${id}/periksa`);
  await visitor.page.getByRole('button', { name: 'Setujui', exact: true }).click();
  await expect(visitor.page.getByText('Disetujui kepala').first()).toBeVisible();
}
