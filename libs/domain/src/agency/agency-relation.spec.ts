import { type AgencyNode, isPartial, relativesOf } from './agency-relation.js';

const TREE: readonly AgencyNode[] = [
  { id: 'setda', parentId: null },
  { id: 'bagian', parentId: 'setda' },
  { id: 'subbagian', parentId: 'bagian' },
  { id: 'bagian-lain', parentId: 'setda' },
  { id: 'dinkes', parentId: null },
];

it.each([
  ['setda', ['bagian', 'bagian-lain', 'setda', 'subbagian']],
  ['bagian', ['bagian', 'setda', 'subbagian']],
  ['subbagian', ['bagian', 'setda', 'subbagian']],
  ['bagian-lain', ['bagian-lain', 'setda']],
  ['dinkes', ['dinkes']],
])('the relatives of %s are itself, above and below: %j', (id, relatives) => {
  expect([...relativesOf(id, TREE)].sort()).toEqual(relatives);
});

it('a person is partial towards the own agency and its relatives only', () => {
  expect(isPartial(['dinkes', 'bagian'], relativesOf('subbagian', TREE))).toBe(true);
  expect(isPartial(['bagian-lain'], relativesOf('bagian', TREE))).toBe(false);
  expect(isPartial([], relativesOf('bagian', TREE))).toBe(false);
});
