import type { EvidenceListView } from '@satu/contract/views';
import { DEFAULT_LIMITS } from '@satu/domain/file';
import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, waitFor } from '@testing-library/angular/zoneless';

import { aPhoto, equipWithCamera } from '../../../../testing/camera';
import { FakeDevice, provideDevice } from '../../../../testing/device';
import { aProblem, cutOff, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, press, visit } from '../../../../testing/visit';
import { EvidencePage } from './evidence-page';

const LIST: EvidenceListView = {
  ...{ items: [], mayChange: true, mayPurge: false, limits: DEFAULT_LIMITS },
  space: { used: 0, quota: 5_000_000_000 },
};
const ME = aSession('AGENCY_STAFF');

/** A scan whose bytes the server has; only filing it is left. */
const UPLOADED = {
  ...{ key: 'kunci', name: 'Pindaian.pdf', blob: new Blob(['%PDF']), keptAt: 1 },
  about: {
    ...{ purpose: 'evidence', innovationId: 'i', uploadId: 'u' },
    ...{ indicatorKeys: ['regulation'], personalKinds: [] },
  },
};
const DOOR = '/innovations/i/evidence';

async function open(device: FakeDevice): Promise<void> {
  await visit(EvidencePage, ME, { id: 'i' }, [provideDevice(device)]);
  await answer('/innovations/i', anInnovation());
  await answer(DOOR, LIST);
}

function network(is: 'online' | 'offline'): void {
  window.dispatchEvent(new Event(is));
}

async function scan(): Promise<void> {
  press('Pindai');
  fireEvent.change(await screen.findByLabelText('Pilih foto'), {
    target: { files: [aPhoto('1.jpg')] },
  });
  await screen.findByRole('heading', { name: /Halaman 1/ });
  press('Jadikan PDF');
  await screen.findByText(/Belum terkirim \(luring\)/, {}, { timeout: 10_000 });
}

describe('a scan as evidence', () => {
  // As the page does once it is open; the first time takes a while.
  beforeAll(async () => {
    await import('../../../shell/scan/scan-desk');
  }, 30_000);

  beforeEach(() => {
    equipWithCamera();
    network('online');
  });

  it('waits on the device while there is no network, with what was said of it', async () => {
    const device = new FakeDevice();
    await open(device);
    network('offline');
    await scan();
    const [kept] = await device.all(ME.person.id);
    expect(kept?.about).toEqual({
      ...{ purpose: 'evidence', innovationId: 'i', indicatorKeys: [], personalKinds: [] },
    });
    expect(screen.getByText(/disimpan di perangkat ini, hanya untuk Anda/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: /^Batalkan: Pindaian/ }));
    await settle();
    expect(await device.all(ME.person.id)).toEqual([]);
  }, 15_000);

  it('says when the device has no room for it', async () => {
    const device = new FakeDevice();
    device.full = true;
    await open(device);
    network('offline');
    await scan();
    expect(screen.getByText(/Penyimpanan perangkat ini penuh/)).toBeTruthy();
  }, 15_000);

  it('is filed after a reload, once, under its own key, and leaves the device', async () => {
    const device = new FakeDevice();
    await device.keep(ME.person.id, UPLOADED);
    await open(device);
    const sent = requestTo('POST', DOOR);
    expect(sent.request.headers.get('Idempotency-Key')).toBe('kunci');
    expect(sent.request.body).toEqual({
      ...{ uploadId: 'u', indicatorKeys: ['regulation'], personalKinds: [] },
    });
    sent.flush({});
    await settle();
    await answer(DOOR, LIST);
    expect(await device.all(ME.person.id)).toEqual([]);
    expect(screen.queryByText(/Pindaian\.pdf/)).toBeNull();
  });

  it('stays when the line goes while it is filed, and goes on when it is back', async () => {
    const device = new FakeDevice();
    await device.keep(ME.person.id, UPLOADED);
    await open(device);
    cutOff(requestTo('POST', DOOR));
    await settle();
    expect(screen.getByText(/Belum terkirim \(luring\)/)).toBeTruthy();
    expect(await device.all(ME.person.id)).toHaveLength(1);
    network('offline');
    TestBed.tick();
    network('online');
    await waitFor(() => {
      requestTo('POST', DOOR).flush({});
    });
  });

  it('says why it was refused and keeps it, until the person lets it go', async () => {
    const device = new FakeDevice();
    await device.keep(ME.person.id, UPLOADED);
    await open(device);
    refuse(requestTo('POST', DOOR), aProblem(422, 'quota-exceeded', { title: 'Kuota habis' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Kuota habis');
    expect(await device.all(ME.person.id)).toHaveLength(1);
    press(/^Batalkan: Pindaian/);
    await settle();
    expect(await device.all(ME.person.id)).toEqual([]);
  });

  it('is neither shown to nor sent by the next person at this computer', async () => {
    const device = new FakeDevice();
    await device.keep('orang lain', UPLOADED);
    await open(device);
    expect(screen.queryByText(/Pindaian\.pdf/)).toBeNull();
    TestBed.inject(HttpTestingController).expectNone({ method: 'POST' });
    expect(await device.all('orang lain')).toHaveLength(1);
  });
});
