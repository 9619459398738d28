import type {
  FormsView,
  FormView,
  InnovationView,
  Problem,
  PublicFormView,
} from '@satu/contract/views';
import type { FormField } from '@satu/domain/form';
import { startApp, type TestApp } from '../../testing/start-app.js';
import type { Answer, TestClient } from '../../testing/test-client.js';

const NOON = '2026-06-01T05:00:00Z';
const LETTER = { letterNumber: '000/12/2026', letterOn: '2026-05-20', inForceFrom: '2026-06-01' };
const OWN: FormField = {
  key: 'ownReach',
  type: 'number',
  own: true,
  published: true,
  label: { id: 'Jumlah penerima manfaat', en: 'People reached' },
};

type Body = FormView & Omit<Problem, 'status'>;

let app: TestApp;
let admin: TestClient;
let staff: TestClient;

beforeAll(async () => {
  app = await startApp({ now: NOON });
  admin = await app.as({ role: 'REGION_ADMIN' });
  staff = await app.as({ role: 'AGENCY_STAFF', agency: 'dinkes' });
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.sql(`alter table form_edition disable trigger user`);
  await app.sql('delete from form_edition');
  await app.sql(`alter table form_edition enable trigger user`);
});

const make = (year = 2026, by = admin): Promise<Answer<Body>> =>
  by.post<Body>('/api/forms', { year, baseKey: 'innovation', baseVersion: 2027 });
const tag = ({ id, version }: FormView) => ({ 'if-match': `"${id}-${version}"` });
const change = (form: FormView, body: object, by = admin): Promise<Answer<Body>> =>
  by.patch<Body>(`/api/forms/${form.id}`, body, tag(form));

/** The edition's questions with one more field in the first section, and the problem's limit lowered. */
function withOwn({ definition }: FormView, field: FormField = OWN): object {
  const [first, ...rest] = definition.sections;
  const fields = first!.fields.map((one) =>
    one.key === 'problem' ? { ...one, maxLength: 50, help: { id: 'Singkat.', en: 'Short.' } } : one,
  );
  const sections = [{ ...first!, fields: [...fields, field] }, ...rest];
  return { definition: { ...definition, sections } };
}

async function published(): Promise<FormView> {
  const { body: made } = await make();
  const { body: changed } = await change(made, { ...withOwn(made), ...LETTER });
  const { body } = await admin.post<Body>(`/api/forms/${made.id}/publication`, {}, tag(changed));
  return body;
}

describe('an edition of the form', () => {
  it('is copied from a shipped one, one a year', async () => {
    const { status, body, headers } = await make();
    expect(status).toBe(201);
    expect(headers['location']).toBe(`/api/forms/${body.id}`);
    expect(body).toMatchObject({
      formKey: 'innovation-35.15',
      formVersion: 2026,
      status: 'DRAFT',
      inForce: false,
      used: 0,
      ownFieldCount: 0,
    });
    const again = await make();
    expect([again.status, again.body.code]).toEqual([409, 'edition-exists']);
    const unknown = { year: 2027, baseKey: 'innovation', baseVersion: 1999 };
    const refused = await admin.post('/api/forms', unknown);
    expect([refused.status, refused.body.code]).toEqual([422, 'form-unknown']);
  });

  it('is worded, limited and grown, and says at its fields what a region may not do', async () => {
    const { body: made } = await make();
    const changed = await change(made, withOwn(made));
    expect(changed.status).toBe(200);
    expect(changed.body.ownFieldCount).toBe(1);
    const wrong = await change(changed.body, withOwn(made, { ...OWN, type: 'sop' }));
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/definition/sections/0/fields/9/type',
    ]);
    const { definition } = made;
    const dropped = { ...definition, sections: definition.sections.slice(1) };
    const refused = await change(changed.body, { definition: dropped });
    expect(refused.body.errors?.[0]?.pointer).toBe('/definition/sections/name');
    const stale = await change(made, { note: 'x' });
    expect([stale.status, stale.body.code]).toEqual([412, 'stale-version']);
  });

  it('is put in force by a letter, and never changes again, also not past the API', async () => {
    const { body: made } = await make();
    const early = await admin.post(`/api/forms/${made.id}/publication`, {}, tag(made));
    expect(early.body.errors?.map(({ pointer }) => pointer)).toEqual([
      '/letterNumber',
      '/letterOn',
      '/inForceFrom',
    ]);
    const { body: lettered } = await change(made, LETTER);
    const done = await admin.post<Body>(`/api/forms/${made.id}/publication`, {}, tag(lettered));
    expect(done.body).toMatchObject({ status: 'PUBLISHED', inForce: true, ...LETTER });
    const late = await change(done.body, { note: 'x' });
    expect([late.status, late.body.code]).toEqual([409, 'edition-published']);
    await expect(
      app.sql(`update form_edition set definition = '{}' where id = $1`, [made.id]),
    ).rejects.toThrow(/never changes/);
    const acts = await app.sql(
      'select act from audit_event where subject_id = $1 order by at, id',
      [made.id],
    );
    expect(acts).toEqual([
      { act: 'form.created' },
      { act: 'form.changed' },
      { act: 'form.published' },
    ]);
  });

  it('is prepared by administrators of the region alone', async () => {
    const { body: made } = await make();
    expect((await make(2027, staff)).status).toBe(403);
    expect((await staff.get(`/api/forms/${made.id}`)).status).toBe(404);
    expect((await staff.get<FormsView>('/api/forms')).body.items).toEqual([]);
    const neighbour = await app.as({ role: 'REGION_ADMIN', region: 'gresik' });
    expect((await neighbour.get(`/api/forms/${made.id}`)).status).toBe(404);
    expect((await change(made, { note: 'x' }, neighbour)).status).toBe(404);
    const key = `/api/catalogue/forms/${made.formKey}/${made.formVersion}`;
    expect((await app.stranger().get(key)).status).toBe(404);
  });

  it('is open to whoever reads a text under it', async () => {
    const form = await published();
    const key = `/api/catalogue/forms/${form.formKey}/${form.formVersion}`;
    const read = await app.stranger().get<PublicFormView>(key);
    expect(read.status).toBe(200);
    expect(read.body.definition).toEqual(form.definition);
    expect((await app.stranger().get('/api/catalogue/forms/innovation/2026')).status).toBe(200);
    expect((await app.stranger().get('/api/catalogue/forms/innovation/x')).status).toBe(404);
  });
});

describe('writing under an edition', () => {
  const draft = async (): Promise<InnovationView> =>
    (await staff.post<InnovationView>('/api/innovations', { name: 'Antrean' })).body;
  const write = (row: InnovationView, content: object) =>
    staff.patch<InnovationView & Omit<Problem, 'status'>>(
      `/api/innovations/${row.id}`,
      { content },
      { 'if-match': `"${row.id}-${row.version}"` },
    );

  it('takes its fields and its limits, and nothing else', async () => {
    const before = await draft();
    expect(before).toMatchObject({ formKey: 'innovation', formVersion: 2027, formOffer: null });
    await published();
    const row = await draft();
    expect(row).toMatchObject({ formKey: 'innovation-35.15', formVersion: 2026 });
    const good = await write(row, { ownReach: 1200 });
    expect(good.body.content).toEqual({ ownReach: 1200 });
    const long = await write(good.body, { problem: 'x'.repeat(51) });
    expect([long.status, long.body.errors?.[0]?.pointer]).toEqual([400, '/content/problem']);
    expect(long.body.context).toMatchObject({ formKey: 'innovation-35.15', formVersion: 2026 });
    const old = await write(before, { ownReach: 1200 });
    expect([old.status, old.body.errors?.[0]?.pointer]).toEqual([400, '/content/ownReach']);
  });

  it('offers an older draft to move, shows what that does, and keeps what it sets aside', async () => {
    const row = (await write(await draft(), { problem: 'y'.repeat(80), benefit: 'Cepat.' })).body;
    const form = await published();
    const url = `/api/innovations/${row.id}`;
    const offered = (await staff.get<InnovationView>(url)).body;
    const to = { formKey: form.formKey, formVersion: form.formVersion };
    expect(offered.formOffer).toEqual(to);
    const preview = await staff.get<{ moves: { key: string; fate: string }[] }>(
      `${url}/form-change`,
    );
    expect(preview.body.moves.map(({ key, fate }) => [key, fate])).toEqual([
      ['problem', 'SET_ASIDE'],
      ['ownReach', 'ADDED'],
    ]);
    const other = await staff.post(`${url}/form-change`, { ...to, formVersion: 2025 });
    expect([other.status, other.body.code]).toEqual([409, 'form-moved-on']);
    const head = { 'if-match': `"${row.id}-${offered.version}"` };
    const moved = await staff.post<InnovationView>(`${url}/form-change`, to, head);
    expect(moved.body).toMatchObject({ ...to, formOffer: null, content: { benefit: 'Cepat.' } });
    const changes = await staff.get<{ items: { pointer: string; before: unknown }[] }>(
      `${url}/changes?pointer=/content/problem`,
    );
    expect(changes.body.items).toContainEqual(
      expect.objectContaining({ before: 'y'.repeat(80), after: null }),
    );
  });

  it('moves nothing that lies with somebody else', async () => {
    const row = await draft();
    const form = await published();
    await app.sql(`update innovation set status = 'SUBMITTED' where id = $1`, [row.id]);
    const { formKey, formVersion } = form;
    const moved = await staff.post(`/api/innovations/${row.id}/form-change`, {
      formKey,
      formVersion,
    });
    expect([moved.status, moved.body.code]).toEqual([409, 'invalid-transition']);
  });

  it('shows of own fields in the catalogue only what the edition marks', async () => {
    await published();
    const keys = await app.sql<{ keys: string[] }>(
      'select published_keys as keys from form_edition where published_at is not null',
    );
    expect(keys[0]?.keys).toContain('ownReach');
    expect(keys[0]?.keys).not.toContain('officialName');
  });
});
