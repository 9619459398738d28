import { otherLanguagePath } from './language-path';

describe('otherLanguagePath', () => {
  it('keeps the page and its filters', () => {
    expect(otherLanguagePath('id', '/inovasi?status=DRAFT')).toBe('/en/inovasi?status=DRAFT');
    expect(otherLanguagePath('en', '/inovasi?status=DRAFT')).toBe('/inovasi?status=DRAFT');
    expect(otherLanguagePath('id', '/')).toBe('/en/');
  });
});
