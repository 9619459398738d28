import { problem } from './problem-entry.js';

/** Periods, obligations, exemptions and closing. */
export const DUTY_PROBLEMS = {
  'last-counted-innovation': problem(
    'conflict',
    'Ini inovasi terakhir yang memenuhi kewajiban perangkat daerah.',
    'This is the last innovation that meets the duty of the agency.',
  ),
  'period-has-findings': problem(
    'unprocessable',
    'Masih ada perangkat daerah yang belum memenuhi kewajiban.',
    'Some agencies have not met their duty.',
  ),
  'period-closed': problem(
    'unprocessable',
    'Batas waktu periode ini sudah lewat.',
    'The deadline of this period has passed.',
  ),
  'period-not-open': problem(
    'unprocessable',
    'Periode ini belum dibuka.',
    'This period has not opened yet.',
  ),
  'period-overlap': problem(
    'conflict',
    'Waktunya bertumpang tindih dengan periode lain di daerah ini.',
    'It overlaps another period of this region.',
  ),
  'only-loosening': problem(
    'conflict',
    'Syarat periode yang berjalan hanya boleh dilonggarkan.',
    'The terms of an open period may only be loosened.',
  ),
  'already-exempt': problem(
    'conflict',
    'Perangkat daerah ini sudah dikecualikan.',
    'This agency is exempt already.',
  ),
  'exemption-revoked': problem(
    'conflict',
    'Pengecualian ini sudah dicabut.',
    'This exemption has been revoked already.',
  ),
  'already-declared': problem(
    'conflict',
    'Inovasi ini sudah tercatat untuk periode tersebut.',
    'This innovation has been declared for that period.',
  ),
} as const;
