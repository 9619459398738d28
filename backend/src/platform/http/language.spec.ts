import { languageOf } from './language.js';

it.each([
  [undefined, 'id'],
  ['', 'id'],
  ['id', 'id'],
  ['en', 'en'],
  ['en-GB,en;q=0.9,id;q=0.8', 'en'],
  ['id-ID,id;q=0.9,en;q=0.8', 'id'],
  ['en;q=0.2, id;q=0.7', 'id'],
  ['fr, en;q=0.5', 'en'],
  ['fr', 'id'],
  ['*', 'id'],
  ['en;q=0', 'id'],
  ['en;q=nonsense', 'en'],
])('reads %j as %s', (header, language) => {
  expect(languageOf(header)).toBe(language);
});
