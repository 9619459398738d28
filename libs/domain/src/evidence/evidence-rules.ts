import type { InnovationStatus } from '../innovation/index.js';
import { DomainError } from '../problem/index.js';

/** What a piece of evidence is: a file kept here, an address elsewhere, or a document of the shelf. */
export const EVIDENCE_KINDS = ['FILE', 'LINK', 'DOCUMENT'] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

const ENDED: ReadonlySet<InnovationStatus> = new Set<InnovationStatus>(['REJECTED', 'WITHDRAWN']);

/** Evidence comes and goes in every status but those that have ended. */
export function assertTakesEvidence(status: InnovationStatus): void {
  if (!takesEvidence(status)) throw new DomainError('conflict', 'invalid-transition', { status });
}

export function takesEvidence(status: InnovationStatus): boolean {
  return !ENDED.has(status);
}

/** A key as rubrics have them: `regulation`, `creationSpeed`. */
export const INDICATOR_KEY = /^[a-z][A-Za-z0-9-]{0,79}$/;

/** Refuses keys that no rubric could have, and doubles. */
export function assertIndicatorKeys(keys: readonly string[]): void {
  const wrong = keys.findIndex(
    (key, place) => !INDICATOR_KEY.test(key) || keys.indexOf(key) !== place,
  );
  if (wrong === -1) return;
  throw new DomainError('invalid', 'validation-failed', {}, [
    { pointer: `/indicatorKeys/${wrong}`, detail: 'not-allowed' },
  ]);
}

/** The parts of an address that tell where it leads, as `URL` reads them. */
export interface WebAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
}

/**
 * The address as evidence keeps it; null is what could not be read as one. Refused: anything but
 * http and https, a user name in it, a host without a dot or of the machine's own network. Where a
 * name leads is asked each time it is checked.
 */
export function assertLink(address: WebAddress | null): string {
  const isPublic =
    address !== null &&
    /^https?:$/.test(address.protocol) &&
    address.username === '' &&
    address.password === '' &&
    /[.:]/.test(address.hostname) &&
    !/(^|\.)(localhost|local|internal|home|lan)\.?$/i.test(address.hostname) &&
    !isPrivateAddress(address.hostname);
  if (!isPublic) throw new DomainError('invalid', 'link-not-allowed');
  return address.href;
}

/**
 * Whether an IPv4 or IPv6 address (also in brackets) belongs to a machine's own network, to nobody,
 * or to many: RFC 6890 and its registry. A name is never one.
 */
export function isPrivateAddress(host: string): boolean {
  const address = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  const four = mapped ?? (/^\d+(\.\d+){3}$/.test(address) ? address : null);
  if (four !== null) return isPrivateFour(four);
  if (!address.includes(':')) return false;
  // Of IPv6 only 2000::/3 is public, without the ranges that carry IPv4 or documentation.
  return !/^[23]/.test(address) || /^(2002:|2001:0{0,3}:|2001::|2001:db8:)/.test(address);
}

/** Networks of IPv4 that lead nowhere public: first address and length of the prefix in bits. */
const PRIVATE_NETWORKS = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16'],
  ...['172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15'],
  ...['198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
].map((network) => {
  const [first = '', bits = '32'] = network.split('/');
  return { first: numberOf(first), size: 2 ** (32 - Number(bits)) };
});

function isPrivateFour(address: string): boolean {
  const number = numberOf(address);
  return PRIVATE_NETWORKS.some(({ first, size }) => number >= first && number < first + size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
