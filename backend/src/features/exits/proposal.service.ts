import { Injectable } from '@nestjs/common';
import type { ProposalView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { type ExitAnswer, PROPOSAL_EXITS, type ProposalGroup } from '@satu/domain/exit';
import { DocxWriter } from '../../platform/documents/docx-writer.js';
import { letterheadOf } from '../../platform/documents/letterhead.js';
import { PdfPrinter } from '../../platform/documents/pdf-printer.js';
import type { Block } from '../../platform/documents/word-document.js';
import { ExitRepository } from './exit.repository.js';
import { ExitTextService, type Leaving } from './exit-text.service.js';

const TITLE = 'Proposal Inovasi Pelayanan Publik';

/** The proposal of a competition, in its sections: to go on with in a word processor, or to print. */
@Injectable()
export class ProposalService {
  constructor(
    private readonly texts: ExitTextService,
    private readonly exits: ExitRepository,
    private readonly words: DocxWriter,
    private readonly printer: PdfPrinter,
  ) {}

  /** Each section with its words and its limit. */
  async view(viewer: Viewer, id: string, group: ProposalGroup): Promise<ProposalView> {
    const leaving = await this.texts.read(viewer, id);
    const mapping = PROPOSAL_EXITS[group];
    return {
      ...{ innovationId: id, name: leaving.ground.name, group, source: mapping.source },
      sections: this.texts
        .answers(mapping, leaving)
        .map(({ key, label, text, words, maxWords, state }) => ({
          ...{ key, label, text, words, maxWords: maxWords ?? null, state },
        })),
    };
  }

  /** Nothing is cut: a section over its limit is marked, and whoever goes on with it shortens it. */
  async docx(viewer: Viewer, id: string, group: ProposalGroup): Promise<Buffer> {
    const leaving = await this.texts.read(viewer, id);
    const sections = this.texts.answers(PROPOSAL_EXITS[group], leaving);
    return this.words.write({
      title: TITLE,
      language: 'id',
      letterhead: headOf(leaving),
      parts: [{ blocks: [...identity(leaving), ...sections.flatMap(blocksOf)] }],
    });
  }

  async pdf(viewer: Viewer, id: string, group: ProposalGroup): Promise<Buffer> {
    const leaving = await this.texts.read(viewer, id);
    const sections = this.texts.answers(PROPOSAL_EXITS[group], leaving);
    const data = {
      ...{ title: TITLE, language: 'id', letterhead: headOf(leaving), issued: null },
      identity: identityLines(leaving),
      sections: sections.map((one) => ({
        ...{ heading: one.label.id, note: noteOf(one), text: one.text || 'Belum diisi.' },
      })),
    };
    const createdAt = this.exits.now;
    return (await this.printer.print({ template: 'proposal', data, createdAt })).bytes;
  }
}

function headOf({ ground }: Leaving) {
  const region = { name: ground.regionName, words: ground.regionWords };
  return letterheadOf(region, ground.custodianAgencyName);
}

function identityLines({ ground }: Leaving): [string, string][] {
  return [
    ['Judul inovasi', ground.name],
    ['Instansi', ground.regionName],
    ['Unit pelayanan', ground.agencyName],
  ];
}

function identity(leaving: Leaving): Block[] {
  return [
    { kind: 'paragraph', text: TITLE.toUpperCase(), align: 'center', bold: true },
    {
      kind: 'table',
      columns: [
        { title: 'Identitas', share: 1 },
        { title: leaving.ground.name, share: 2 },
      ],
      rows: identityLines(leaving).slice(1),
    },
  ];
}

function blocksOf(answer: ExitAnswer): Block[] {
  const lines = answer.text === '' ? ['Belum diisi.'] : answer.text.split(/\n+/);
  return [
    { kind: 'heading', level: 2, text: answer.label.id },
    { kind: 'paragraph', text: noteOf(answer), italic: true },
    ...lines.map((text): Block => ({ kind: 'paragraph', text, align: 'justify' })),
  ];
}

function noteOf({ words, maxWords, state }: ExitAnswer): string {
  const count =
    maxWords === undefined ? `${words} kata` : `${words} dari paling banyak ${maxWords} kata`;
  return state === 'TOO_LONG' ? `${count}: ringkas sebelum dikirim` : count;
}
