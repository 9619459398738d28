import { problem } from './problem-entry.js';

/** Signing in, people and their grants, agencies. */
export const PEOPLE_PROBLEMS = {
  'wrong-credentials': problem(
    'unauthenticated',
    'Akun atau kata sandi tidak cocok.',
    'The account or password does not match.',
  ),
  'wrong-password': problem(
    'unprocessable',
    'Kata sandi lama tidak cocok.',
    'The present password does not match.',
  ),
  'weak-password': problem(
    'invalid',
    'Kata sandi ini kurang aman.',
    'This password is not strong enough.',
  ),
  'link-unusable': problem(
    'unprocessable',
    'Tautan ini sudah dipakai atau kedaluwarsa. Mintalah tautan baru.',
    'This link was used or has expired. Ask for a new one.',
  ),
  'account-taken': problem(
    'conflict',
    'Surel, nomor ponsel, atau NIP ini sudah dipakai orang lain.',
    'Somebody else has this e-mail, mobile number or NIP.',
  ),
  'self-grant': problem(
    'conflict',
    'Tidak seorang pun dapat memberi peran kepada dirinya sendiri.',
    'Nobody gives a role to himself.',
  ),
  'consent-not-open': problem(
    'conflict',
    'Peran ini tidak menunggu persetujuan.',
    'This role does not wait for consent.',
  ),
  'second-person-needed': problem(
    'conflict',
    'Langkah ini memerlukan orang kedua.',
    'This step needs a second person.',
  ),
  'consenter-not-independent': problem(
    'conflict',
    'Orang kedua harus mandiri: akun, kata sandi, dan perannya tidak boleh berasal dari pemberi peran ini.',
    'The second person must be independent: account, password and role must not come from whoever gave this role.',
  ),
  'last-administrator': problem(
    'conflict',
    'Daerah ini tidak boleh kehilangan admin terakhirnya. Angkat admin lain lebih dahulu.',
    'The region must not lose its last administrator. Appoint another one first.',
  ),
  'grant-annulled': problem(
    'conflict',
    'Peran ini sudah dibatalkan.',
    'This grant has been annulled.',
  ),
  'duplicate-grant': problem(
    'conflict',
    'Orang ini sudah memegang peran tersebut pada waktu yang sama.',
    'This person holds that role at that time already.',
  ),
  'person-inactive': problem(
    'conflict',
    'Akun orang ini tidak aktif.',
    'The account of this person is not active.',
  ),
  'duplicate-code': problem('conflict', 'Kode ini sudah dipakai.', 'This code is in use already.'),
  'name-taken': problem('conflict', 'Nama ini sudah dipakai.', 'This name is in use already.'),
  'agency-cycle': problem(
    'conflict',
    'Perangkat daerah tidak dapat berada di bawah unitnya sendiri.',
    'An agency cannot hang below its own unit.',
  ),
  'agency-ended': problem(
    'unprocessable',
    'Perangkat daerah ini sudah berakhir. Pilih penerusnya atau perangkat daerah lain.',
    'This agency is no more. Choose its successor or another agency.',
  ),
  'reorganisation-needed': problem(
    'conflict',
    'Perangkat daerah yang masih memikul kewajiban berakhir melalui perubahan SOTK.',
    'An agency that has a duty of its own ends by a reorganisation.',
  ),
  'custody-missing': problem(
    'unprocessable',
    'Ada inovasi yang belum ditentukan perangkat daerah penerusnya.',
    'Some innovations have no agency yet to answer for them.',
  ),
} as const;
