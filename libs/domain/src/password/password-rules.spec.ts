import { refusalOf } from '../problem/refusal.fixture.js';
import { assertPassword, passwordWeaknesses, type PasswordOwner } from './password-rules.js';

const owner: PasswordOwner = {
  name: 'Sri Wahyuningsih, S.Kom.',
  email: 'staf.438050200@sidoarjo.example',
  nip: '198501012010012001',
  mobile: '+62 812-3456-7890',
};

it.each([
  ['inovasi-untuk-semua'],
  ['kopi pahit di teras'],
  ['sri suka jeruk bali'],
  ['x9!kQ2#mL7$pR4&'],
  ['kuda merah lari ke pasar subuh '.repeat(4)],
])('takes %j', (password) => {
  expect(passwordWeaknesses(password, owner)).toEqual([]);
});

it.each([
  ['kopi pahit tera', []],
  ['kopi pahit ter', ['too-short']],
  ['kopi pahit '.repeat(12).slice(0, 128), []],
  ['kopi pahit '.repeat(12).slice(0, 129), ['too-long']],
])('measures %j: %j', (password, weaknesses) => {
  expect(passwordWeaknesses(password, owner)).toEqual(weaknesses);
});

it.each([
  'passwordpassword',
  'Password-Password-1',
  'RahasiaRahasia2026!',
  'rahasiarahasiarahasia',
  '123456789012345',
  '!!!!!!!!!!!!!!!!!!',
  'aaaaaaaaaaaaaaaa',
  'qwertyuiopasdfgh',
  'Bismillahirrahmanirrahim',
  'katasandi1234567',
])('finds %j too easy to guess', (password) => {
  expect(passwordWeaknesses(password, owner)).toContain('too-common');
});

it.each([
  'wahyuningsih-di-teras',
  'WAHYUNINGSIH di teras',
  'w.a.h.y.u.n.i.n.g.s.i.h',
  'kopi 438050200 pahit',
  'kopi 198501012010012001',
  'kopi 6281234567890 pahit',
])('finds the own name or account in %j', (password) => {
  expect(passwordWeaknesses(password, owner)).toEqual(['contains-own-name']);
});

it('needs no e-mail, NIP or number to judge', () => {
  expect(passwordWeaknesses('kopi pahit di teras', { name: '', email: null })).toEqual([]);
});

it('refuses with every reason and its limit, and never repeats the password', () => {
  const refusal = refusalOf(() => {
    assertPassword('rahasia', owner);
  });
  expect([refusal?.kind, refusal?.code]).toEqual(['invalid', 'weak-password']);
  expect(refusal?.errors).toEqual([
    { pointer: '/password', detail: 'too-short', limit: 15 },
    { pointer: '/password', detail: 'too-common' },
  ]);
  expect(JSON.stringify(refusal)).not.toContain('rahasia');
});
