import { fireEvent, render, screen, waitFor, within } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { aPhoto, equipWithCamera } from '../../../testing/camera';
import { press, type } from '../../../testing/visit';
import { ScanDesk } from './scan-desk';

const NAME = 'Pindaian 24 November 2026';

describe('ScanDesk', () => {
  let made: File[];

  async function open(limit = 25_000_000): Promise<void> {
    made = [];
    await render(ScanDesk, {
      bindings: [
        ...inputs({ limit, name: NAME }),
        ...outputs({ made: (file: File) => made.push(file), closed: () => undefined }),
      ],
    });
  }

  async function photograph(...files: File[]): Promise<void> {
    const before = screen.queryAllByRole('heading', { level: 4 }).length;
    const taken = files.filter(({ type }) => type === 'image/jpeg').length;
    fireEvent.change(screen.getByLabelText('Pilih foto'), { target: { files } });
    await waitFor(() => {
      expect(screen.queryAllByRole('heading', { level: 4 })).toHaveLength(before + taken);
      expect(screen.queryByText('Membaca foto…')).toBeNull();
    });
  }

  const order = (): (string | null)[] =>
    screen.getAllByRole('img').map((picture) => picture.getAttribute('aria-label'));

  it('asks for a photo first', async () => {
    equipWithCamera();
    await open();
    press('Jadikan PDF');
    expect((await screen.findByRole('alert')).textContent).toContain('pilih foto dahulu');
    expect(made).toEqual([]);
  });

  it('makes one PDF of several photos, under the name that was typed', async () => {
    equipWithCamera();
    await open();
    await photograph(aPhoto('1.jpg'), aPhoto('2.jpg'));
    type('Nama berkas', 'SK Bupati');
    press('Jadikan PDF');
    await waitFor(
      () => {
        expect(made).toHaveLength(1);
      },
      { timeout: 10_000 },
    );
    expect([made[0]!.name, made[0]!.type]).toEqual(['SK Bupati.pdf', 'application/pdf']);
    const text = await made[0]!.text();
    expect(text.startsWith('%PDF-1.4')).toBe(true);
    expect(text).toContain('/Count 2');
  });

  it('puts pages in another order, drops one and puts it back where it was', async () => {
    equipWithCamera();
    await open();
    await photograph(aPhoto('1.jpg'), aPhoto('2.jpg'), aPhoto('3.jpg'));
    fireEvent.click(screen.getAllByRole('button', { name: 'Turunkan' })[0]!);
    await waitFor(() => {
      expect(order()).toEqual(['2.jpg', '1.jpg', '3.jpg']);
    });
    fireEvent.click(screen.getAllByRole('button', { name: 'Buang halaman' })[1]!);
    await waitFor(() => {
      expect(order()).toEqual(['2.jpg', '3.jpg']);
    });
    press('Kembalikan halaman');
    await waitFor(() => {
      expect(order()).toEqual(['2.jpg', '1.jpg', '3.jpg']);
    });
  });

  it('guesses the sheet, lets the keyboard move a corner, and takes the whole photo back', async () => {
    equipWithCamera();
    await open();
    await photograph(aPhoto('1.jpg'));
    const corner = (): HTMLElement => screen.getByRole('button', { name: /^Sudut kanan atas/ });
    const guessed = corner().getAttribute('aria-label');
    expect(guessed).not.toBe('Sudut kanan atas: 100 % dari kiri, 0 % dari atas');
    const [, right] = /: (\d+) % dari kiri/.exec(guessed!)!;
    fireEvent.keyDown(corner(), { key: 'ArrowLeft', shiftKey: true });
    fireEvent.keyDown(corner(), { key: 'ArrowLeft' });
    await waitFor(() => {
      expect(corner().getAttribute('aria-label')).toContain(`${Number(right) - 6} % dari kiri`);
    });
    press('Seluruh foto');
    await waitFor(() => {
      expect(corner().getAttribute('aria-label')).toContain('100 % dari kiri, 0 % dari atas');
    });
    expect(
      within(screen.getByRole('list')).getAllByRole('button', { name: /^Sudut/ }),
    ).toHaveLength(4);
  });

  it('names a file that is no photo, and keeps the pages that are', async () => {
    equipWithCamera();
    await open();
    await photograph(aPhoto('1.jpg'), aPhoto('foto.heic', 'image/heic'));
    expect(screen.getByRole('alert').textContent).toMatch(/foto\.heic.*JPEG atau PNG/s);
    expect(order()).toEqual(['1.jpg']);
  });

  it('lowers the quality until it fits', async () => {
    equipWithCamera((quality) => quality * 10_000);
    await open(6_000);
    await photograph(aPhoto('1.jpg'));
    press('Jadikan PDF');
    await waitFor(
      () => {
        expect(made).toHaveLength(1);
      },
      { timeout: 10_000 },
    );
    expect(made[0]!.size).toBeLessThanOrEqual(6_000);
    expect(made[0]!.size).toBeGreaterThan(4_000);
  });

  it('says when it cannot fit, what to do, and keeps the pages', async () => {
    equipWithCamera();
    await open(900);
    await photograph(aPhoto('1.jpg'));
    press('Jadikan PDF');
    await waitFor(
      () => {
        expect(screen.getByRole('alert').textContent).toContain('Buang beberapa halaman');
      },
      { timeout: 15_000 },
    );
    expect([order(), made]).toEqual([['1.jpg'], []]);
  });
});
