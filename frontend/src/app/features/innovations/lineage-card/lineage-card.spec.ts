import type { LineageItem, LineageView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, press, visit } from '../../../../testing/visit';
import { LineageCard } from './lineage-card';

function anItem(rest: Partial<LineageItem>): LineageItem {
  return {
    id: 'asal',
    name: 'Posyandu Remaja',
    agencyName: 'Dinas Kesehatan',
    regionName: 'Kabupaten Sidoarjo',
    year: 2024,
    stage: 'IMPLEMENTED',
    source: 'REGION',
    ofId: null,
    depth: 0,
    ...rest,
  };
}

const TREE: LineageView = {
  innovationId: 'sini',
  items: [
    anItem({ id: 'asal' }),
    anItem({ id: 'sini', name: 'Posyandu Remaja Pulau', ofId: 'asal', depth: 1 }),
    anItem({ id: 'jauh', name: 'Posyandu Gresik', source: 'CATALOGUE', ofId: 'asal', depth: 1 }),
  ],
  replications: 2,
  replicatingRegions: 2,
};
const HERE = { innovationId: 'sini', originalId: 'sini', editable: true };

describe('LineageCard', () => {
  it('shows the tree with the way to each, and how often it was replicated', async () => {
    await visit(LineageCard, aSession('AGENCY_STAFF'), HERE);
    await answer('/innovations/sini/lineage', TREE);
    expect(screen.getByText('Posyandu Remaja Pulau').getAttribute('aria-current')).toBe('true');
    const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href');
    expect(link('Posyandu Remaja')).toBe('/inovasi/asal');
    expect(link('Posyandu Gresik')).toBe('/katalog/jauh');
    expect(screen.getByText(/2 replikasi yang sudah disetujui, di 2 daerah/)).toBeTruthy();
  });

  it('is not there for what stands alone, nor where it cannot be had', async () => {
    await visit(LineageCard, aSession('AGENCY_STAFF'), HERE);
    await answer('/innovations/sini/lineage', { ...TREE, items: [anItem({ id: 'sini' })] });
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('takes the join back upon the version of this moment', async () => {
    await visit(LineageCard, aSession('AGENCY_STAFF'), HERE);
    await answer('/innovations/sini/lineage', TREE);
    press('Lepaskan gabungan ini');
    await answer('/innovations/sini', { id: 'sini' }, '"sini-4"');
    const parted = requestTo('DELETE', '/innovations/sini/replication');
    expect(parted.request.headers.get('If-Match')).toBe('"sini-4"');
    parted.flush({});
    await settle();
    await answer('/innovations/sini/lineage', { ...TREE, items: [anItem({ id: 'sini' })] });
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('says why it could not, and stays', async () => {
    await visit(LineageCard, aSession('AGENCY_STAFF'), HERE);
    await answer('/innovations/sini/lineage', TREE);
    press('Lepaskan gabungan ini');
    await answer('/innovations/sini', { id: 'sini' }, '"sini-4"');
    const parted = requestTo('DELETE', '/innovations/sini/replication');
    refuse(parted, aProblem(412, 'stale-version', { title: 'Sudah berubah' }));
    await settle();
    expect(screen.getByText('Sudah berubah')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Lepaskan gabungan ini' })).toBeTruthy();
  });

  it('is only read by others', async () => {
    await visit(LineageCard, aSession('VERIFIER'), { ...HERE, editable: false });
    await answer('/innovations/sini/lineage', TREE);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
