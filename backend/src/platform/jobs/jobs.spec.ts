import { startApp, type TestApp } from '../../testing/start-app.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Jobs } from './jobs.js';

const done: string[] = [];
const of = (app: TestApp) => app.nest.get(Jobs, { strict: false });
const work = (app: TestApp) => app.nest.get(UnitOfWork, { strict: false });

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < 20_000 && !holds(); waited += 100) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('where jobs are done', () => {
  let app: TestApp;
  let second: TestApp;
  beforeAll(async () => {
    app = await startApp({ doesJobs: true });
    second = await startApp({ beside: app, doesJobs: true });
    let failures = 1;
    const note = ({ text }: { text: string }): Promise<void> => {
      if (text === 'try again' && failures-- > 0) return Promise.reject(new Error('not yet'));
      done.push(text);
      return Promise.resolve();
    };
    for (const one of [app, second]) {
      await of(one).declare({ name: 'spec-note', retryDelaySeconds: 0, work: note });
    }
  });
  afterAll(async () => {
    await second.close();
    await app.close();
  });

  it('does each once, by two processes together', async () => {
    const texts = ['a', 'b', 'c', 'd'];
    for (const text of texts) {
      await work(app).run((tx) => of(app).enqueue(tx, 'spec-note', { text }));
    }
    await until(() => done.length >= 4);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect([...done].sort()).toEqual(texts);
  });

  it('forgets what was asked for by work that failed', async () => {
    const before = done.length;
    const failing = work(app).run(async (tx) => {
      await of(app).enqueue(tx, 'spec-note', { text: 'never' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await work(app).run((tx) => of(app).enqueue(tx, 'spec-note', { text: 'kept' }));
    await until(() => done.length > before);
    expect(done.slice(before)).toEqual(['kept']);
  });

  it('tries again what failed', async () => {
    await work(app).run((tx) => of(app).enqueue(tx, 'spec-note', { text: 'try again' }));
    await until(() => done.includes('try again'));
    expect(done.filter((text) => text === 'try again')).toHaveLength(1);
  });
});

it('leaves no row where nobody does jobs', async () => {
  const app = await startApp();
  await work(app).run((tx) => of(app).enqueue(tx, 'spec-note', { text: 'x' }));
  const schemas = await app.sql(`select from pg_namespace where nspname = 'jobs'`);
  expect(schemas).toEqual([]);
  await app.close();
});
