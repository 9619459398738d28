import type { Problem } from '@satu/contract/views';
import type { Answer } from '../../testing/test-client.js';

/** Noon of 1 June 2026 in Sidoarjo. */
export const NOON = '2026-06-01T05:00:00Z';

/** An id that nothing has. */
export const NOWHERE = '019a0000-0000-7000-8000-000000000000';

/** Every field that an agency writes, but the number. */
export const NEW_SOP = {
  name: 'Pelayanan pendaftaran pasien',
  effectiveOn: '2025-02-28',
  madeOn: '2025-01-10',
  revisedOn: null,
  approvedBy: { position: 'Kepala Dinas', name: 'Siti Rahayu', nip: '197001011995032001' },
  legalBasis: ['PermenPANRB 35/2012'],
  qualifications: 'Menguasai aplikasi pendaftaran',
  related: 'SOP rekam medis',
  equipment: 'Komputer dan pencetak',
  warning: 'Data pasien bersifat rahasia',
  recording: 'Buku register harian',
  steps: [
    {
      activity: 'Menerima berkas',
      actor: 'Petugas loket',
      requirements: 'KTP',
      minutes: 5,
      output: 'Nomor antrean',
      remark: '',
    },
  ],
};

/** What a door answers beside its own view when it refuses; an SOP has a status of its own. */
export type Refused = Omit<Problem, 'status'>;

/** Status and code of a refusal. */
export function refusal({ status, body }: Answer<{ code?: string }>): [number, string | undefined] {
  return [status, body.code];
}

/** The fields that a refusal names. */
export function pointersOf({ body }: Answer<Pick<Problem, 'errors'>>): string[] {
  return (body.errors ?? []).map((error) => error.pointer);
}
