import { INNOVATION_STATUSES } from '../innovation/index.js';
import { SHIPPED_RUBRICS } from '../maturity/index.js';
import { refusalOf } from '../problem/refusal.fixture.js';
import {
  assertIndicatorKeys,
  assertLink,
  assertTakesEvidence,
  isPrivateAddress,
} from './evidence-rules.js';

const address = (protocol: string, hostname: string, username = '') => ({
  ...{ protocol, hostname, username, password: '' },
  href: `${protocol}//${hostname}/`,
});

it('takes evidence until an innovation has ended', () => {
  const closed = INNOVATION_STATUSES.filter((status) =>
    refusalOf(() => {
      assertTakesEvidence(status);
    }),
  );
  expect(closed).toEqual(['REJECTED', 'WITHDRAWN']);
});

it('knows what a key of an indicator looks like, and wants each once', () => {
  const pointer = (keys: string[]) =>
    refusalOf(() => {
      assertIndicatorKeys(keys);
    })?.errors[0]?.pointer;
  expect(pointer(['regulation', 'humanResources'])).toBeUndefined();
  expect(pointer([])).toBeUndefined();
  expect(pointer(['regulation', 'Video'])).toBe('/indicatorKeys/1');
  expect(pointer(['video', 'video'])).toBe('/indicatorKeys/1');
  const shipped = SHIPPED_RUBRICS.flatMap(({ indicators }) => indicators.map(({ key }) => key));
  expect(pointer([...new Set(shipped)])).toBeUndefined();
});

describe('an address', () => {
  it('is kept as it was read', () => {
    expect(assertLink(address('https:', 'jdih.sidoarjokab.go.id'))).toBe(
      'https://jdih.sidoarjokab.go.id/',
    );
  });

  it.each([
    null,
    address('ftp:', 'example.org'),
    address('javascript:', ''),
    address('https:', 'example.org', 'admin'),
    address('http:', 'localhost'),
    address('http:', 'db.internal'),
    address('http:', 'intranet'),
    address('http:', '169.254.169.254'),
    address('http:', '[::1]'),
  ])('is refused: %j', (wrong) => {
    expect(refusalOf(() => assertLink(wrong))?.code).toBe('link-not-allowed');
  });

  it.each([
    ['10.0.0.1', true],
    ['127.0.0.1', true],
    ['172.15.0.1', false],
    ['172.16.0.1', true],
    ['172.31.255.255', true],
    ['172.32.0.1', false],
    ['192.168.1.1', true],
    ['100.64.0.1', true],
    ['100.128.0.1', false],
    ['169.254.169.254', true],
    ['224.0.0.1', true],
    ['0.0.0.0', true],
    ['8.8.8.8', false],
    ['::1', true],
    ['::ffff:10.0.0.1', true],
    ['fe80::1', true],
    ['fd00::1', true],
    ['2001:db8::1', true],
    ['2002:a00:1::', true],
    ['2606:4700::1111', false],
    ['[2606:4700::1111]', false],
    ['example.org', false],
  ])('%s is private: %s', (host, expected) => {
    expect(isPrivateAddress(host)).toBe(expected);
  });
});
