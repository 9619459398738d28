import type { EnvironmentReader } from './environment-reader.js';

/** A bucket for files, at whoever speaks S3. */
export interface S3Settings {
  readonly endpoint: URL;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  readonly region: string;
}

/** The ClamAV daemon that looks at files. */
export interface ScannerSettings {
  readonly host: string;
  readonly port: number;
}

const S3_COMPULSORY = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY', 'S3_SECRET_KEY'] as const;

/** All of it or nothing: half a bucket would be found out by the first who uploads. */
export function readS3(read: EnvironmentReader, variables: NodeJS.ProcessEnv): S3Settings | null {
  const given = Object.keys(variables).filter((name) => /^S3_/.test(name) && variables[name]);
  if (given.length === 0) return null;
  for (const name of given.filter((one) => !isOfS3(one)).sort()) {
    read.refuse(`${name} is no variable of this version: unset it.`);
  }
  for (const name of S3_COMPULSORY.filter((one) => read.text(one, '') === '')) {
    read.refuse(`${name} is missing: files go to S3 once one of its variables is set.`);
  }
  return {
    endpoint: read.webAddress('S3_ENDPOINT', 'http://localhost', false),
    bucket: read.text('S3_BUCKET', ''),
    accessKey: read.text('S3_ACCESS_KEY', ''),
    secretKey: read.text('S3_SECRET_KEY', ''),
    region: read.text('S3_REGION', 'us-east-1'),
  };
}

function isOfS3(name: string): boolean {
  return name === 'S3_REGION' || S3_COMPULSORY.some((one) => one === name);
}

/** Without a host nothing is looked at. */
export function readScanner(read: EnvironmentReader): ScannerSettings | null {
  const host = read.text('CLAMAV_HOST', '');
  const port = read.integer('CLAMAV_PORT', 3310, { min: 1, max: 65535 });
  return host === '' ? null : { host, port };
}
