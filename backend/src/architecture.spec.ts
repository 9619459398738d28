import { PROBLEMS } from '@satu/contract/problems';
import { AUDIT_ACT_LABELS } from '@satu/domain/audit';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import ts from 'typescript';
import { MODULES } from './app.module.js';
import { registeredConstraints } from './platform/database/constraint.js';
import { SCHEMA_FILE } from './platform/database/schema-file.js';
import { schemaText } from './platform/database/schema-text.js';
import { OPENAPI_FILE } from './platform/openapi/openapi.controller.js';
import { operationsOf } from './platform/openapi/operations.js';
import { printOpenApi } from './platform/openapi/print-openapi.js';
import { importsOf, sourceFiles, textOf, treeOf } from './testing/source-files.js';
import { cloneDatabase } from './testing/test-database.js';

/** Which feature may call which; an arrow also opens what lies behind it. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  regions: [],
  agencies: ['regions'],
  people: ['agencies'],
  sessions: ['people'],
  filters: [],
  periods: ['agencies'],
  forms: ['regions'],
  exits: ['innovations', 'forms'],
  innovations: ['agencies', 'periods', 'forms'],
  rubrics: ['periods'],
  maturity: ['rubrics', 'innovations'],
  imports: ['innovations', 'forms'],
  files: ['regions'],
  evidence: ['innovations', 'files'],
  sops: ['agencies', 'innovations'],
  documents: ['agencies', 'files'],
  statements: ['innovations', 'files'],
  decrees: ['documents', 'innovations'],
  competitions: ['regions'],
  entries: ['competitions', 'innovations'],
  assignments: ['entries', 'people'],
  scoresheets: ['assignments'],
  results: ['scoresheets', 'entries'],
  compliance: ['innovations'],
  replications: ['innovations'],
  confirmations: ['innovations', 'periods'],
  turnarounds: ['innovations', 'people'],
  readiness: ['maturity', 'entries', 'evidence', 'replications'],
  catalogue: ['innovations', 'replications', 'results'],
  audits: ['people', 'innovations'],
  reorganisations: ['people', 'innovations', 'sops', 'results'],
};

/** Every door that opens without an account, reviewed one by one. */
const PUBLIC = [
  'GET /api/catalogue/editions',
  'GET /api/catalogue/editions/{id}/results',
  'GET /api/catalogue/forms/{key}/{version}',
  'GET /api/catalogue/innovations',
  'GET /api/catalogue/innovations/{id}',
  'GET /api/catalogue/innovations/{id}/lineage',
  'GET /api/health/live',
  'GET /api/health/ready',
  'GET /api/openapi.json',
  'GET /en/verifikasi',
  'GET /en/verifikasi/{code}',
  'GET /verifikasi',
  'GET /verifikasi/{code}',
  'POST /api/session',
  'POST /api/session/link',
  'POST /api/session/link/check',
];

/** What belongs to a person, who has no region, or to nobody. */
const OF_NO_REGION = [
  ...[
    'access_token',
    'affair',
    'idempotency_key',
    'known_device',
    'migrations',
    'person',
    'region',
  ],
  ...['saved_filter', 'session', 'setting', 'sign_in_failure', 'sign_in_link'],
];

/** Nouns that the log speaks of. */
const SUBJECTS = new Set(Object.keys(AUDIT_ACT_LABELS).map((act) => act.split('.')[0]));

const operations = operationsOf(MODULES);
const featureOf = (path: string): string | undefined => /^features\/([^/]+)\//.exec(path)?.[1];

function reachable(feature: string): Set<string> {
  const found = new Set<string>([feature]);
  for (const next of found) for (const behind of ARROWS[next] ?? []) found.add(behind);
  return found;
}

describe('rooms', () => {
  it('has no cycle among the arrows', () => {
    for (const feature of Object.keys(ARROWS)) {
      for (const behind of ARROWS[feature] ?? []) expect(reachable(behind)).not.toContain(feature);
    }
  });

  it('lets a feature call another only along an arrow, and only its services', () => {
    const wrong = sourceFiles('features/**/*.ts')
      .flatMap(importsOf)
      .filter(({ file, target, typeOnly }) => {
        const [from, to] = [featureOf(file), featureOf(target)];
        if (!from || !to || from === to) return false;
        return !reachable(from).has(to) || !(typeOnly || /\.(service|module)\.ts$/.test(target));
      })
      .map(({ file, target }) => `${file} → ${target}`);
    expect(wrong).toEqual([]);
  });

  it('keeps every feature on the map', () => {
    const features = new Set(sourceFiles('features/**/*.ts').map(featureOf));
    expect([...features].filter((feature) => !(feature && feature in ARROWS))).toEqual([]);
  });

  it('keeps features out of the platform', () => {
    const wrong = sourceFiles('platform/**/*.ts')
      .flatMap(importsOf)
      .filter(({ target }) => featureOf(target));
    expect(wrong).toEqual([]);
  });

  it('keeps TypeORM in repositories, entities, modules and platform/database', () => {
    const home = /(\.(repository|entity|module)\.ts$)|^platform\/database\//;
    const wrong = sourceFiles()
      .flatMap(importsOf)
      .filter(({ file, target }) => /^(typeorm|@nestjs\/typeorm)/.test(target) && !home.test(file));
    expect(wrong).toEqual([]);
  });

  it('keeps SQL in repositories and the platform', () => {
    const home = /(\.repository\.ts$)|(-sql\.ts$)|^(platform|testing|cli|demo|bench)\//;
    const wrong = sourceFiles()
      .filter((file) => !home.test(file))
      .filter((file) => /\b(tx|database|reader)\.(query|execute|manager)\b/.test(textOf(file)));
    expect(wrong).toEqual([]);
  });

  it('asks one clock for the time', () => {
    const wrong = sourceFiles()
      .filter((file) => file !== 'platform/clock/clock.ts' && !file.startsWith('bench/'))
      .filter((file) => /\bDate\.now\(\)|new Date\(\)/.test(textOf(file)));
    expect(wrong).toEqual([]);
  });

  it('takes business time from the transaction in SQL too', () => {
    const wrong = sourceFiles('{features,platform}/**/*.ts').filter((file) =>
      /\b(now\(\)|current_timestamp|current_date|clock_timestamp\(\))/i.test(
        textOf(file)
          .replaceAll(/clock\.now\(\)|get now\(\)|business_now\(\)/g, '')
          .replaceAll(/\/\/.*|\/\*[\s\S]*?\*\//g, ''),
      ),
    );
    expect(wrong.filter((file) => !/migrations|clock\.ts/.test(file))).toEqual([]);
  });
});

describe('doors', () => {
  it('says on every route who may enter, and opens only the reviewed ones to everybody', () => {
    const name = ({ method, path }: (typeof operations)[number]): string => `${method} ${path}`;
    expect(operations.filter(({ access }) => !access).map(name)).toEqual([]);
    expect(
      operations
        .filter(({ access }) => access?.kind === 'public')
        .map(name)
        .sort(),
    ).toEqual(PUBLIC);
  });

  it('asks for a version wherever somebody changes a versioned thing', () => {
    // One's own session, devices, tokens and uploads have no versions, and are nobody else's to change.
    const own = /^\/api\/(session|tokens|uploads)\b/;
    const unversioned = operations
      .filter(({ method, path }) => ['PATCH', 'PUT', 'DELETE'].includes(method) && !own.test(path))
      .filter(({ version }) => version !== 'required')
      .map(({ method, path }) => `${method} ${path}`);
    expect(unversioned).toEqual([]);
  });
});

describe('input', () => {
  it('checks every field of every DTO', () => {
    const unchecked = sourceFiles('**/*.{dto,query}.ts').flatMap((file) => {
      const found: string[] = [];
      treeOf(file).forEachChild((node) => {
        if (!ts.isClassDeclaration(node)) return;
        for (const member of node.members) {
          if (ts.isPropertyDeclaration(member) && !ts.getDecorators(member)?.length) {
            found.push(`${file}: ${member.name.getText()}`);
          }
        }
      });
      return found;
    });
    expect(unchecked).toEqual([]);
  });

  it('checks bodies and queries by their class, never as they come', () => {
    const loose = sourceFiles('**/*.controller.ts').filter((file) =>
      /@(Body|Query)\(('[^']*')?\) \w+: (unknown|object|any|string|Record)/.test(textOf(file)),
    );
    expect(loose).toEqual([]);
  });
});

describe('problems', () => {
  it('throws only codes of the catalogue, each with its own kind', () => {
    const thrown = sourceFiles().flatMap((file) =>
      [...textOf(file).matchAll(/new DomainError\(\s*'([\w-]+)',\s*'([\w-]+)'/g)].map(
        ([, kind = '', code = '']) => ({ file, kind, code }),
      ),
    );
    expect(thrown.length).toBeGreaterThan(20);
    expect(thrown.filter(({ kind, code }) => kindOf(code) !== kind)).toEqual([]);
  });

  it('has words for every act that is recorded', () => {
    const written = sourceFiles('{features,platform}/**/*.ts')
      .filter((file) => !/\.(spec|fixture)\.ts$/.test(file))
      .flatMap((file) => [...textOf(file).matchAll(/'((?:[a-z-]+)\.[a-z-]+)'/g)])
      .map(([, act = '']) => act)
      .filter((act) => SUBJECTS.has(act.split('.')[0] ?? ''));
    expect(written.length).toBeGreaterThan(30);
    expect(written.filter((act) => !(act in AUDIT_ACT_LABELS))).toEqual([]);
  });

  it('gives every registered constraint a code of the catalogue', () => {
    expect(registeredConstraints().size).toBeGreaterThan(5);
    const wrong = [...registeredConstraints()].filter(
      ([, { kind, code }]) => kindOf(code) !== kind,
    );
    expect(wrong).toEqual([]);
  });

  function kindOf(code: string): string | undefined {
    return (PROBLEMS as Record<string, { kind: string }>)[code]?.kind;
  }
});

describe('committed descriptions', () => {
  it('has the schema that the migrations make', async () => {
    const database = await cloneDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const printed = await schemaText(client);
    await client.end();
    await database.drop();
    expect(printed).toBe(readFileSync(SCHEMA_FILE, 'utf8'));
  });

  it('says on every row of a region to which one it belongs', async () => {
    const database = await cloneDatabase();
    const rows = await database.sql<{ name: string }>(
      `select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
         and not exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'region_id')
       order by 1`,
    );
    await database.drop();
    expect(rows.map(({ name }) => name)).toEqual(OF_NO_REGION);
  });

  it('registers only constraints that exist', async () => {
    const database = await cloneDatabase();
    const rows = await database.sql<{ name: string }>(
      `select conname as name from pg_constraint union select indexrelid::regclass::text from pg_index`,
    );
    await database.drop();
    const raised = sourceFiles('platform/database/migrations/*.ts').map(textOf).join('\n');
    const present = new Set(rows.map(({ name }) => name));
    const unknown = [...registeredConstraints().keys()].filter(
      (name) => !present.has(name) && !raised.includes(`constraint = '${name}'`),
    );
    expect(unknown).toEqual([]);
  });

  it('has the description that the code gives of itself', () => {
    const printed = printOpenApi(MODULES);
    expect(printed).toBe(readFileSync(OPENAPI_FILE, 'utf8'));
  });

  it('describes every request and every answer completely', () => {
    const document = JSON.parse(readFileSync(OPENAPI_FILE, 'utf8')) as {
      components: { schemas: Record<string, unknown> };
    };
    const schemas = Object.keys(document.components.schemas);
    const incomplete = operations
      .filter(({ answer }) => !answer || (answer.view !== null && !schemas.includes(answer.view)))
      .map(({ id }) => id);
    expect(incomplete).toEqual([]);
    const references = JSON.stringify(document).matchAll(/#\/components\/schemas\/([\w.-]+)/g);
    const dangling = [...references]
      .map(([, name = '']) => name)
      .filter((name) => !schemas.includes(name));
    expect(dangling).toEqual([]);
    const ids = operations.map(({ id }) => id);
    expect(ids).toHaveLength(new Set(ids).size);
  });
});
