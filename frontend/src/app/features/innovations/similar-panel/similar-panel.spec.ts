import type { SimilarInnovation } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { cutOff, requestTo, settle } from '../../../../testing/server';
import { answer, visit } from '../../../../testing/visit';
import { SimilarPanel } from './similar-panel';

const BANK: SimilarInnovation = {
  id: 'bank',
  name: 'Bank Sampah Warga',
  agencyName: 'Dinas Lingkungan Hidup dan Kebersihan',
  regionName: 'Kabupaten Sidoarjo',
  year: 2024,
  stage: 'IMPLEMENTED',
  status: 'VERIFIED',
  source: 'REGION',
  likeness: 'WORDS',
  words: ['bank', 'sampah'],
};

async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 650));
  await settle();
}

describe('SimilarPanel', () => {
  it('asks once the fingers rest, and says who, when and why', async () => {
    await visit(SimilarPanel, aSession('AGENCY_STAFF'), { name: 'Sampah jadi bank' });
    await rest();
    const request = requestTo('GET', '/similar-innovations');
    expect(request.request.params.get('name')).toBe('Sampah jadi bank');
    request.flush({
      items: [BANK, { ...BANK, id: 'jauh', source: 'CATALOGUE', likeness: 'SAME_NAME' }],
    });
    await settle();
    expect(screen.getByRole('status').textContent).toContain('2 inovasi yang mirip ditemukan.');
    const [own, far] = screen.getAllByRole('link');
    expect(own?.getAttribute('href')).toBe('/inovasi/bank');
    expect(far?.getAttribute('href')).toBe('/katalog/jauh');
    expect(screen.getByText('Kata yang sama: bank, sampah.')).toBeTruthy();
    expect(screen.getByText('Namanya sama.')).toBeTruthy();
    expect(screen.getAllByText(/Dinas Lingkungan Hidup.*2024/)).toHaveLength(2);
    expect(
      screen.getAllByRole('button', { name: /Gabung sebagai replikasi dari Bank/ }),
    ).toHaveLength(2);
  });

  it('is empty while nothing is alike, for a few letters, and where it cannot be asked', async () => {
    await visit(SimilarPanel, aSession('AGENCY_STAFF'), { name: 'Ban' });
    await rest();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('shows nothing of a lookup that failed', async () => {
    await visit(SimilarPanel, aSession('AGENCY_STAFF'), { name: 'Bank sampah' });
    await rest();
    cutOff(requestTo('GET', '/similar-innovations'));
    await settle();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('offers no second join to what is joined already', async () => {
    await visit(SimilarPanel, aSession('AGENCY_STAFF'), { name: 'Bank sampah', joinable: false });
    await rest();
    await answer('/similar-innovations', { items: [BANK] });
    expect(screen.getByRole('link')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
