import { resolve } from 'node:path';
import { ConfigurationError } from './configuration-error.js';
import { EnvironmentReader } from './environment-reader.js';
import { readS3, readScanner, type S3Settings, type ScannerSettings } from './storage-settings.js';

/** Settings of features that are not there yet: silently ignoring one would mislead its operator. */
const NOT_YET = /^(SMTP_URL|MAIL_FROM|OIDC_.+)$/;

/** The values of the variables. */
export interface Settings {
  mode: 'demo' | 'production';
  port: number;
  host: string;
  publicUrl: URL;
  trustedProxyHops: number;
  databaseUrl: string | null;
  home: string;
  startOfBusinessClock: Date | null;
  /** Null: files lie under `home`. */
  s3: S3Settings | null;
  /** Null: files are not looked at for viruses. */
  scanner: ScannerSettings | null;
}

/** What the process was told by its environment, checked once at the start. */
export class Environment implements Readonly<Settings> {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly host: string;
  readonly publicUrl: URL;
  readonly trustedProxyHops: number;
  readonly databaseUrl: string | null;
  readonly home: string;
  readonly startOfBusinessClock: Date | null;
  readonly s3: S3Settings | null;
  readonly scanner: ScannerSettings | null;

  constructor(settings: Settings) {
    this.mode = settings.mode;
    this.port = settings.port;
    this.host = settings.host;
    this.publicUrl = settings.publicUrl;
    this.trustedProxyHops = settings.trustedProxyHops;
    this.databaseUrl = settings.databaseUrl;
    this.home = settings.home;
    this.startOfBusinessClock = settings.startOfBusinessClock;
    this.s3 = settings.s3;
    this.scanner = settings.scanner;
  }

  /** Browsers keep `Secure` and `__Host-` cookies only where the address is TLS. */
  get overTls(): boolean {
    return this.publicUrl.protocol === 'https:';
  }
}

/** Reads and checks all variables; throws one ConfigurationError that names everything wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const read = new EnvironmentReader(variables);
  const mode = read.oneOf('SATU_ENV', ['demo', 'production'], 'demo');
  const port = read.integer('PORT', 3000, { min: 0, max: 65535 });
  const environment = new Environment({
    mode,
    port,
    host: read.text('HOST', '127.0.0.1'),
    publicUrl: read.webAddress('PUBLIC_URL', `http://localhost:${port}`, mode === 'production'),
    trustedProxyHops: read.integer('TRUST_PROXY', 0, { min: 0, max: 10 }),
    databaseUrl: read.postgresAddress('DATABASE_URL'),
    home: resolve(read.text('SATU_HOME', './.satu')),
    startOfBusinessClock: read.instant('SATU_NOW'),
    s3: readS3(read, variables),
    scanner: readScanner(read),
  });
  if (mode === 'production' && environment.startOfBusinessClock) {
    read.refuse('SATU_NOW is refused in production: deadlines there follow the real clock.');
  }
  for (const name of Object.keys(variables)
    .filter((key) => NOT_YET.test(key))
    .sort()) {
    if (variables[name])
      read.refuse(`${name} is set, but this version cannot use it yet: unset it.`);
  }
  if (read.problems.length > 0) throw new ConfigurationError(read.problems);
  return environment;
}
