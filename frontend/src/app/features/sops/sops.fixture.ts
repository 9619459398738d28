import type { SopEvaluationView, SopStep, SopSummary, SopView } from '@satu/contract/views';
import { SOP_QUESTIONS } from '@satu/domain/sop';
import { AGENCY_ID, REGION_ID } from '@satu/test-kit/access';

/** A row of the register. */
export function aSopSummary(parts: Partial<SopSummary> = {}): SopSummary {
  return {
    id: 'sop',
    agencyId: AGENCY_ID,
    agencyName: 'Dinas Kesehatan',
    number: '01/SOP/2025',
    name: 'Pelayanan rawat jalan',
    effectiveOn: '2026-01-05',
    lastEvaluatedOn: null,
    evaluationDueOn: '2027-01-05',
    overdue: false,
    status: 'IN_FORCE',
    version: 3,
    updatedAt: '2026-01-05T00:00:00Z',
    ...parts,
  };
}

export function aStep(parts: Partial<SopStep> = {}): SopStep {
  return {
    activity: 'Mendaftar pasien',
    actor: 'Petugas loket',
    requirements: 'Kartu identitas',
    minutes: 10,
    output: 'Nomor antrean',
    remark: '',
    ...parts,
  };
}

/** An SOP with every field of the form filled. */
export function aSop(parts: Partial<SopView> = {}): SopView {
  return {
    ...aSopSummary(),
    regionId: REGION_ID,
    intervalMonths: 12,
    madeOn: '2025-12-01',
    revisedOn: null,
    approvedBy: { position: 'Kepala Dinas', name: 'dr. Rahayu', nip: '197001012000032001' },
    legalBasis: ['UU 25/2009', 'Perbup 7/2020'],
    qualifications: 'Memahami alur layanan',
    related: 'SOP Rekam medis',
    equipment: 'Komputer',
    warning: 'Antrean menumpuk bila terlambat',
    recording: 'Buku register',
    steps: [aStep(), aStep({ activity: 'Memeriksa pasien', actor: 'Dokter', minutes: 80 })],
    ...parts,
  };
}

/** An evaluation that found nothing wrong but one thing. */
export function anEvaluation(parts: Partial<SopEvaluationView> = {}): SopEvaluationView {
  return {
    id: 'evaluasi',
    sopId: 'sop',
    evaluatedOn: '2026-03-02',
    outcome: 'KEEP',
    answers: SOP_QUESTIONS.map((key) => ({
      key,
      yes: key !== 'synergy',
      note: key === 'synergy' ? 'Belum sejalan dengan SOP rujukan.' : null,
    })),
    minutes: 'Rapat tim evaluasi.\nHadir lima orang.',
    by: 'Bagian Organisasi',
    ...parts,
  };
}
