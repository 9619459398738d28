import { formatCode, isIssuedCode, ISSUED_CODE_ALPHABET, normaliseCode } from './issued-code.js';

const CODE = 'K7QM4TXR9B2CVN8D';

describe('a code on paper', () => {
  it('is printed in four groups', () => {
    expect(formatCode(CODE)).toBe('K7QM-4TXR-9B2C-VN8D');
  });

  it.each([
    'K7QM-4TXR-9B2C-VN8D',
    'k7qm 4txr 9b2c vn8d',
    'K7QM–4TXR–9B2C–VN8D',
    ' k7qm4txr9b2cvn8d\n',
  ])('is found as people type it: %j', (typed) => {
    expect(normaliseCode(typed)).toBe(CODE);
  });

  it('forgives letters that look like digits', () => {
    expect(normaliseCode('oOiIlL')).toBe('001111');
  });

  it('knows what can be none', () => {
    expect(isIssuedCode(CODE)).toBe(true);
    expect(isIssuedCode(CODE.slice(1))).toBe(false);
    expect(isIssuedCode(`${CODE.slice(1)}U`)).toBe(false);
    expect(isIssuedCode(`${CODE}\n`)).toBe(false);
    expect(isIssuedCode('')).toBe(false);
  });

  it('has 32 letters, so that each stands for five bits', () => {
    expect(new Set(ISSUED_CODE_ALPHABET).size).toBe(32);
  });
});
