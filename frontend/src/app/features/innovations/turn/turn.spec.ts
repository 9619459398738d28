import { anInnovation } from '@satu/test-kit/innovation';
import { render, screen } from '@testing-library/angular/zoneless';
import type { InnovationStatus } from '@satu/domain/innovation';

import { inputs } from '../../../../testing/bindings';
import { provideTestServer } from '../../../../testing/server';
import { Turn } from './turn';

async function show(status: InnovationStatus, due: string | null = null): Promise<void> {
  const plain = anInnovation({ status });
  const innovation = { ...plain, turn: { ...plain.turn, due } };
  await render(Turn, { bindings: inputs({ innovation }), providers: [provideTestServer()] });
}

describe('Turn', () => {
  it('says who writes, who decides then, and until when it can be sent', async () => {
    await show('DRAFT', '2026-11-30T17:00:00Z');
    expect(screen.getByText(/^Di operator perangkat daerah sejak/)).toBeTruthy();
    expect(screen.getByText(/^Berikutnya, setelah diajukan: kepala/)).toBeTruthy();
    expect(screen.getByText(/^Pengajuan untuk periode ini diterima sampai .*30 Nov/)).toBeTruthy();
  });

  it('tells the head who comes next, and what a return would still have to keep to', async () => {
    await show('SUBMITTED', '2026-11-30T17:00:00Z');
    expect(screen.getByText(/^Berikutnya, setelah disetujui: verifikator/)).toBeTruthy();
    expect(screen.getByText(/harus diajukan lagi sebelum itu/)).toBeTruthy();
  });

  it('names no next one and no deadline where there is none', async () => {
    await show('VERIFIED');
    expect(screen.getByText(/tidak menunggu siapa pun/)).toBeTruthy();
    expect(screen.queryByText(/Berikutnya|diterima sampai/)).toBeNull();
  });
});
