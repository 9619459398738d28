import { csvOf } from './csv.js';

describe('csv', () => {
  it('quotes what would break a row and doubles quotes', () => {
    expect(csvOf([['a,b', 'say "no"', 'two\nlines', null, 7]])).toBe(
      '\uFEFF"a,b","say ""no""","two\nlines",,7\r\n',
    );
  });

  it.each(['=1+1', '+62', '-1+1', '@SUM(A1)', '\t=1', '\r=1'])('defuses %j', (text) => {
    expect(csvOf([[text]])).toContain(`'${text}`);
  });

  it('leaves a negative number a number', () => {
    expect(csvOf([[-3, '-3']])).toBe('\uFEFF-3,-3\r\n');
  });
});
