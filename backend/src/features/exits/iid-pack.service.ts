import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { IID_EXIT } from '@satu/domain/exit';
import { PassThrough, pipeline, type Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { FileStore } from '../../platform/files/file-store.js';
import type { Row, Sheet } from '../../platform/spreadsheets/sheet.js';
import { workbook } from '../../platform/spreadsheets/workbook.js';
import { ExitRepository, type PackedEvidence, type Withheld } from './exit.repository.js';
import { ExitTextService, type Leaving } from './exit-text.service.js';
import { packedName } from './packed-name.js';

const WITHHELD: Readonly<Record<Withheld, string>> = {
  PERSONAL_DATA: 'Tidak disertakan: memuat data pribadi dan belum disamarkan',
  SCAN: 'Tidak disertakan: berkas masih dipindai',
  VIRUS: 'Tidak disertakan: berkas berisi virus',
};

/** A pack as it is being made: nothing of it is held whole. */
export interface Pack {
  readonly name: string;
  readonly stream: Readable;
}

/** The pack for the national index: a workbook in its order, and the evidence named by indicator. */
@Injectable()
export class IidPackService {
  constructor(
    private readonly texts: ExitTextService,
    private readonly exits: ExitRepository,
    private readonly files: FileStore,
  ) {}

  async pack(viewer: Viewer, id: string): Promise<Pack> {
    const leaving = await this.texts.read(viewer, id);
    const evidence = await this.exits.evidence(leaving.ground.originalId);
    const named = evidence.map((one, place) => ({ ...one, path: packedName(one, place + 1) }));
    const zip = new ZipFile();
    const out = new PassThrough();
    const fail = (error: Error): void => {
      out.destroy(error);
    };
    zip.on('error', fail);
    const sheets = [this.profile(leaving), evidenceSheet(named)];
    zip.addReadStreamLazy('profil-iid.xlsx', (give) => {
      give(null, workbook(sheets).on('error', fail));
    });
    for (const { path, sha256 } of named) if (sha256 !== null) this.add(zip, path, sha256, out);
    zip.end();
    // Whoever stops fetching closes the zip too; its end is told by the stream itself.
    pipeline(zip.outputStream, out, () => undefined);
    return { name: `paket-iid-${id.slice(0, 8)}.zip`, stream: out };
  }

  /** Opened when its turn comes, and closed with the pack, whoever ends it. */
  private add(zip: ZipFile, path: string, sha256: string, out: PassThrough): void {
    zip.addReadStreamLazy(path, { compress: false }, (give) => {
      this.files.read(sha256).then(
        (stream) => {
          const close = (): void => {
            stream.destroy();
          };
          out.once('close', close);
          stream.once('close', () => out.off('close', close));
          give(
            null,
            stream.on('error', (error) => out.destroy(error)),
          );
          if (out.destroyed) close();
        },
        (error: unknown) => {
          out.destroy(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  }

  private profile(leaving: Leaving): Sheet {
    const rows = this.texts
      .answers(IID_EXIT, leaving)
      .map(({ label, text, words }, place): Row => [place + 1, label.id, text, words]);
    return {
      name: 'Profil',
      columns: [
        { header: 'No.', width: 6 },
        { header: 'Isian pada aplikasi', width: 30 },
        { header: 'Isi', width: 100 },
        { header: 'Kata', width: 8 },
      ],
      rows,
    };
  }
}

function evidenceSheet(evidence: readonly (PackedEvidence & { path: string })[]): Sheet {
  return {
    name: 'Data dukung',
    columns: [
      { header: 'Indikator', width: 24 },
      { header: 'Judul', width: 50 },
      { header: 'Berkas atau tautan', width: 70 },
      { header: 'Halaman/baris', width: 20 },
    ],
    rows: evidence.map((one): Row => [one.indicatorKey, one.title, placeOf(one), one.locator]),
  };
}

/** Where it is, or why it is not here. */
function placeOf({ withheld, sha256, url, path }: PackedEvidence & { path: string }): string {
  if (withheld !== null) return WITHHELD[withheld];
  return sha256 === null ? (url ?? 'Dokumen daerah, lihat rak dokumen') : path;
}
