import { DomainError } from '../problem/index.js';
import { assertIdentifiers, identifierTyped, normalIdentifiers } from './index.js';

const NIP = '198501012010011001';

describe('identifiers of a person', () => {
  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['62 812 3456 7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['(0812) 3456.7890', '+6281234567890'],
  ])('keeps the mobile number %s as %s', (written, kept) => {
    expect(normalIdentifiers({ email: null, nip: null, mobile: written }).mobile).toBe(kept);
  });

  it('keeps an address in small letters, a NIP without gaps, and emptied fields as null', () => {
    expect(
      normalIdentifiers({
        email: ' Siti@Dinkes.Example ',
        nip: '19850101 201001 1 001',
        mobile: ' ',
      }),
    ).toEqual({ email: 'siti@dinkes.example', nip: NIP, mobile: null });
  });

  it.each([
    [{ email: 'siti', nip: null, mobile: null }, '/email', 'not-an-email'],
    [{ email: 'a@b@c.id', nip: null, mobile: null }, '/email', 'not-an-email'],
    [{ email: null, nip: '123', mobile: null }, '/nip', 'not-a-nip'],
    [{ email: null, nip: null, mobile: '+62abc' }, '/mobile', 'no-phone'],
    [{ email: null, nip: null, mobile: null }, '/email', 'one-contact-needed'],
  ])('refuses %j at %s', (given, pointer, detail) => {
    const refusal = () => {
      assertIdentifiers(given);
    };
    expect(refusal).toThrow(DomainError);
    expect(catchErrors(refusal)).toEqual([{ pointer, detail }]);
  });

  it('accepts any one of the three', () => {
    expect(() => {
      assertIdentifiers({ email: 'a@b.id', nip: null, mobile: null });
    }).not.toThrow();
    expect(() => {
      assertIdentifiers({ email: null, nip: NIP, mobile: null });
    }).not.toThrow();
    expect(() => {
      assertIdentifiers({ email: null, nip: null, mobile: '+628123456789' });
    }).not.toThrow();
  });

  it.each([
    ['Siti@Dinkes.Example', { kind: 'email', value: 'siti@dinkes.example' }],
    ['19850101 201001 1 001', { kind: 'nip', value: NIP }],
    ['0812 3456 7890', { kind: 'mobile', value: '+6281234567890' }],
  ])('recognises what was typed: %s', (typed, expected) => {
    expect(identifierTyped(typed)).toEqual(expected);
  });
});

function catchErrors(work: () => void): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof DomainError ? error.errors : error;
  }
  return null;
}
