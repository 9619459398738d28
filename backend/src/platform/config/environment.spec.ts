import { ConfigurationError } from './configuration-error.js';
import { readEnvironment } from './environment.js';

function refusals(variables: NodeJS.ProcessEnv): readonly string[] {
  try {
    readEnvironment(variables);
  } catch (error) {
    if (error instanceof ConfigurationError) return error.sentences;
    throw error;
  }
  return [];
}

it('needs nothing to run the demo', () => {
  const environment = readEnvironment({});
  expect(environment).toMatchObject({
    mode: 'demo',
    port: 3000,
    host: '127.0.0.1',
    trustedProxyHops: 0,
    databaseUrl: null,
    startOfBusinessClock: null,
  });
  expect(environment.publicUrl.href).toBe('http://localhost:3000/');
  expect(environment.home).toMatch(/[\\/]\.satu$/);
});

it('takes an empty variable as unset', () => {
  expect(readEnvironment({ PORT: '', SATU_ENV: ' ', S3_BUCKET: '' }).port).toBe(3000);
});

it('names everything that is wrong at once, one sentence each', () => {
  expect(
    refusals({
      SATU_ENV: 'staging',
      PORT: '70000',
      TRUST_PROXY: '-1',
      DATABASE_URL: 'mysql://root:secret@db/satu',
      SATU_NOW: 'tomorrow',
      PUBLIC_URL: 'inovasi',
    }).map((sentence) => sentence.split(' ')[0]),
  ).toEqual(['SATU_ENV', 'PORT', 'PUBLIC_URL', 'TRUST_PROXY', 'DATABASE_URL', 'SATU_NOW']);
});

it('never repeats the password of a database address', () => {
  expect(refusals({ DATABASE_URL: 'mysql://root:secret@db/satu' }).join()).not.toContain('secret');
});

it.each(['SMTP_URL', 'MAIL_FROM', 'OIDC_ISSUER'])(
  'refuses %s by name until its feature is there',
  (name) => {
    expect(refusals({ [name]: 'x' })).toEqual([
      `${name} is set, but this version cannot use it yet: unset it.`,
    ]);
  },
);

describe('where files lie', () => {
  const bucket = {
    S3_ENDPOINT: 'https://s3.example.go.id',
    S3_BUCKET: 'inovasi',
    S3_ACCESS_KEY: 'key',
    S3_SECRET_KEY: 'secret',
  };

  it('is the disk until a bucket is named', () => {
    expect(readEnvironment({})).toMatchObject({ s3: null, scanner: null });
    expect(readEnvironment(bucket).s3).toMatchObject({ bucket: 'inovasi', region: 'us-east-1' });
    expect(readEnvironment({ ...bucket, S3_REGION: 'id-jkt' }).s3?.region).toBe('id-jkt');
  });

  it('is a whole bucket or none, and no misspelt one', () => {
    expect(refusals({ S3_BUCKET: 'inovasi' }).map((sentence) => sentence.split(' ')[0])).toEqual([
      'S3_ENDPOINT',
      'S3_ACCESS_KEY',
      'S3_SECRET_KEY',
    ]);
    expect(refusals({ ...bucket, S3_BUKET: 'x' })).toEqual([
      'S3_BUKET is no variable of this version: unset it.',
    ]);
  });

  it('is looked at by the scanner that is named', () => {
    expect(readEnvironment({ CLAMAV_HOST: 'clamav' }).scanner).toEqual({
      host: 'clamav',
      port: 3310,
    });
    expect(refusals({ CLAMAV_HOST: 'clamav', CLAMAV_PORT: 'x' })).toHaveLength(1);
  });
});

describe('in production', () => {
  const production = { SATU_ENV: 'production', PUBLIC_URL: 'https://inovasi.example.go.id' };

  it('wants to know its public address', () => {
    expect(refusals({ SATU_ENV: 'production' })).toEqual([
      'PUBLIC_URL is compulsory in production: the address people open.',
    ]);
    expect(readEnvironment(production).overTls).toBe(true);
  });

  it('refuses a shifted clock', () => {
    expect(refusals({ ...production, SATU_NOW: '2026-01-01T00:00:00Z' })).toHaveLength(1);
    expect(refusals({ SATU_NOW: '2026-01-01T00:00:00Z' })).toEqual([]);
  });
});
