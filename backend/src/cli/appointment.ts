import { parseArgs } from 'node:util';
import { ConfigurationError } from '../platform/config/configuration-error.js';

/** The two who must be there before anybody can be appointed by people: one gives, one consents. */
export type FirstRole = 'REGION_ADMIN' | 'OFFICE_DECIDER';

/** Who becomes the first administrator or the first decider, and of which region. */
export interface Appointment {
  role: FirstRole;
  name: string;
  email: string;
  region: { code: string; name: string; kind: 'PROVINCE' | 'REGENCY' | 'CITY'; timeZone: string };
  /** Needed for a regency or city whose province is not there yet. */
  provinceName: string | null;
}

const ROLES = ['REGION_ADMIN', 'OFFICE_DECIDER'] as const;
const KINDS = ['PROVINCE', 'REGENCY', 'CITY'] as const;
const ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'];

const USAGE = `Say who and where:
  --role REGION_ADMIN|OFFICE_DECIDER (administrator unless said otherwise)
  --name "Nama Admin" --email admin@daerah.go.id
  --region 35.15 --region-name "Kabupaten Sidoarjo" --kind REGENCY|CITY|PROVINCE
  --province-name "Provinsi Jawa Timur" (for a regency or city) --time-zone ${ZONES.join('|')}`;

/** Reads and checks the words behind the command. */
export function readAppointment(words: string[]): Appointment {
  const values = parse(words);
  const kind = KINDS.find((one) => one === (values['kind'] ?? 'REGENCY'));
  const role = ROLES.find((one) => one === (values['role'] ?? 'REGION_ADMIN'));
  const { name, email, region: code } = values;
  const regionName = values['region-name'];
  const timeZone = values['time-zone'] ?? 'Asia/Jakarta';
  const complete = role && name && email && code && regionName && kind && ZONES.includes(timeZone);
  if (!complete || !/^[^\s@]+@[^\s@]+$/.test(email) || !isCodeOf(kind, code)) {
    throw new ConfigurationError([USAGE]);
  }
  return {
    role,
    name,
    email,
    region: { code, name: regionName, kind, timeZone },
    provinceName: values['province-name'] ?? null,
  };
}

function isCodeOf(kind: Appointment['region']['kind'], code: string): boolean {
  return kind === 'PROVINCE' ? /^\d{2}$/.test(code) : /^\d{2}\.\d{2}$/.test(code);
}

function parse(words: string[]): Partial<Record<string, string>> {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: words,
      options: {
        role: text,
        name: text,
        email: text,
        region: text,
        'region-name': text,
        kind: text,
        'province-name': text,
        'time-zone': text,
      },
    }).values;
  } catch {
    throw new ConfigurationError([USAGE]);
  }
}
