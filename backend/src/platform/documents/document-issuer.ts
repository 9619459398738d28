import { Injectable } from '@nestjs/common';
import { formatCode, type IssuedKind, type VoidReason } from '@satu/domain/document';
import type { Bilingual, Language } from '@satu/domain/language';
import { DomainError } from '@satu/domain/problem';
import { createHash } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import { Environment } from '../config/environment.js';
import { Database } from '../database/database.js';
import type { Tx } from '../database/transaction.js';
import {
  type IssuedDocument,
  IssuedDocumentRepository,
  type NewIssuedDocument,
} from './issued-document.repository.js';
import { type Paper, PdfPrinter } from './pdf-printer.js';
import { newCode, qrOf } from './public-code.js';
import type { Letterhead } from './word-document.js';

/** A paper that somebody outside will hold in hands: its code lets them ask whether it is ours. */
export interface IssueOrder {
  readonly regionId: string;
  readonly kind: IssuedKind;
  /** Noun and id of what it speaks of, such as `innovation`. */
  readonly subjectType: string;
  readonly subjectId: string;
  readonly language: Language;
  readonly title: string;
  /** The agency it is about; the verification page shows it, so never a person. */
  readonly issuedFor: string;
  readonly letterhead: Letterhead;
  /** File name in `backend/templates`, without its ending; it stands on `letter.typ`. */
  readonly template: string;
  /** What the template says besides `title`, `language`, `letterhead` and `issued`. */
  readonly data: object;
  /** What it says too that doesn't make it another paper, such as the day it was printed. */
  readonly aside?: object;
}

/** A document ready to be entered: printed already, so that no lock is held meanwhile. */
export interface PreparedDocument {
  readonly standing: IssuedDocument | null;
  readonly fresh: NewIssuedDocument;
}

const INVITATION: Bilingual = {
  id: 'Periksa keaslian lembar ini tanpa masuk ke portal:',
  en: 'Check without signing in whether this paper is ours:',
};
const QR_LABEL: Bilingual = {
  id: 'Kode QR alamat verifikasi dokumen',
  en: 'QR code of the verification address',
};

/**
 * Issues documents: printed once under a random public code, kept byte by byte with their SHA-256.
 * Whatever says the same again is the same document.
 */
@Injectable()
export class DocumentIssuer {
  constructor(
    private readonly printer: PdfPrinter,
    private readonly documents: IssuedDocumentRepository,
    private readonly database: Database,
    private readonly environment: Environment,
  ) {}

  /** Prints outside of any transaction; `record` enters it. */
  async prepare(order: IssueOrder): Promise<PreparedDocument> {
    const { regionId, kind, subjectType, subjectId, language, title, issuedFor } = order;
    const fingerprint = fingerprintOf(order);
    const same = { kind, subjectId, fingerprint };
    const standing = await this.documents.findSame(this.database, same);
    const code = standing?.code ?? newCode();
    const content = await (standing ? this.contentOf(standing.id) : this.print(order, code));
    const sha256 = createHash('sha256').update(content).digest('hex');
    const office = officeOf(order.letterhead);
    const named = { regionId, subjectType, language, title, issuedFor, office };
    return { standing, fresh: { id: uuid(), ...same, ...named, code, sha256, content } };
  }

  /** Enters it, or answers the one that says the same already. */
  async record(tx: Tx, { standing, fresh }: PreparedDocument): Promise<IssuedDocument> {
    if (!standing) await this.documents.insert(tx, fresh);
    const found = await this.documents.findSame(tx, fresh);
    // Voided between printing and entering: the same words are issued anew.
    if (!found) throw new DomainError('try-again', 'try-again');
    return found;
  }

  /** The file, byte by byte as it was printed. */
  async contentOf(id: string): Promise<Buffer> {
    const content = await this.documents.contentOf(id);
    if (!content) throw new Error(`no issued document ${id}`);
    return content;
  }

  /** What was issued of this kind about the subject stands for nothing any more. */
  async void(tx: Tx, about: { kind: IssuedKind; subjectId: string }, reason: VoidReason) {
    return this.documents.void(tx, about, reason);
  }

  private async print(order: IssueOrder, code: string): Promise<Buffer> {
    const { publicUrl } = this.environment;
    const paper = await issuedPaper(order, code, publicUrl, this.database.now);
    return (await this.printer.print(paper)).bytes;
  }
}

/** The order as a paper: with its code, its address and the QR of it at the foot. */
export async function issuedPaper(
  order: IssueOrder,
  code: string,
  publicUrl: URL,
  createdAt: Date,
): Promise<Paper> {
  const { language, title, letterhead, template, data, aside } = order;
  const prefix = language === 'en' ? '/en' : '';
  const url = new URL(`${prefix}/verifikasi/${formatCode(code)}`, publicUrl).href;
  const issued = {
    code: formatCode(code),
    url,
    qr: await qrOf(url),
    qrLabel: QR_LABEL[language],
    invitation: INVITATION[language],
  };
  return { template, data: { ...data, ...aside, language, title, letterhead, issued }, createdAt };
}

function officeOf({ office, government }: Letterhead): string {
  return office === null ? government : `${office}, ${government}`;
}

function fingerprintOf({ template, language, title, letterhead, data }: IssueOrder): string {
  const said = JSON.stringify([template, language, title, letterhead, data]);
  return createHash('sha256').update(said).digest('hex');
}
