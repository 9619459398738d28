import { Injectable } from '@nestjs/common';
import type { IssuedKind, VoidReason } from '@satu/domain/document';
import type { Language } from '@satu/domain/language';
import type { TimeZone } from '@satu/domain/time';
import { Repository } from '../database/repository.js';
import type { Reader, Tx } from '../database/transaction.js';

/** Which thing a document speaks of, and what of it: the same again is the same document. */
export interface IssuedSubject {
  readonly kind: IssuedKind;
  readonly subjectId: string;
  /** SHA-256 of the template's name and everything it says, but for code and time. */
  readonly fingerprint: string;
}

/** A document that was printed under a code. */
export interface IssuedDocument extends IssuedSubject {
  readonly id: string;
  readonly regionId: string;
  readonly code: string;
  readonly subjectType: string;
  readonly language: Language;
  readonly title: string;
  /** The agency it is about; never a person. */
  readonly issuedFor: string;
  /** The office that issued it, as its head says. */
  readonly office: string;
  readonly issuedAt: Date;
  readonly issuedBy: string | null;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
  readonly voidAt: Date | null;
  readonly voidReason: VoidReason | null;
}

/** What anybody may learn who holds the code. */
export interface VerifiedDocument extends IssuedDocument {
  readonly timeZone: TimeZone;
}

/** A new one has not been voided. */
export interface NewIssuedDocument extends Omit<
  IssuedDocument,
  'bytes' | 'issuedAt' | 'issuedBy' | 'voidAt' | 'voidReason'
> {
  readonly content: Buffer;
}

const COLUMNS = `d.id, d.region_id as "regionId", d.code, d.kind, d.subject_type as "subjectType",
  d.subject_id as "subjectId", d.fingerprint, d.language, d.title, d.issued_for as "issuedFor", d.office,
  d.issued_at as "issuedAt", d.issued_by as "issuedBy", d.sha256, octet_length(d.content) as bytes,
  d.void_at as "voidAt", d.void_reason as "voidReason"`;

@Injectable()
export class IssuedDocumentRepository extends Repository {
  /** The document that says just this, while it stands. */
  async findSame(reader: Reader, subject: IssuedSubject): Promise<IssuedDocument | null> {
    const rows = await reader.query<IssuedDocument>(
      `select ${COLUMNS} from issued_document d
       where d.kind = $1 and d.subject_id = $2 and d.fingerprint = $3 and d.void_at is null`,
      [subject.kind, subject.subjectId, subject.fingerprint],
    );
    return rows[0] ?? null;
  }

  /** False when somebody issued the same at the same moment. */
  async insert(tx: Tx, document: NewIssuedDocument): Promise<boolean> {
    const d = document;
    const added = await tx.execute(
      `insert into issued_document (id, region_id, code, kind, subject_type, subject_id, fingerprint, language,
         title, issued_for, office, issued_at, issued_by, sha256, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       on conflict (kind, subject_id, fingerprint) where void_at is null do nothing`,
      [
        ...[d.id, d.regionId, d.code, d.kind, d.subjectType, d.subjectId, d.fingerprint],
        ...[d.language, d.title, d.issuedFor, d.office, tx.now, tx.actorId, d.sha256, d.content],
      ],
    );
    return added > 0;
  }

  /** What was printed under the code, for whoever holds it. */
  async findByCode(code: string): Promise<VerifiedDocument | null> {
    const rows = await this.database.query<VerifiedDocument>(
      `select ${COLUMNS}, r.time_zone as "timeZone"
       from issued_document d join region r on r.id = d.region_id where d.code = $1`,
      [code],
    );
    return rows[0] ?? null;
  }

  /** The file as it was printed; who may have it, the caller has asked. */
  async contentOf(id: string): Promise<Buffer | null> {
    const rows = await this.database.query<{ content: Buffer }>(
      'select content from issued_document where id = $1',
      [id],
    );
    return rows[0]?.content ?? null;
  }

  /** Says of every standing document about the subject that it stands for nothing any more. */
  async void(
    tx: Tx,
    { kind, subjectId }: Omit<IssuedSubject, 'fingerprint'>,
    reason: VoidReason,
  ): Promise<number> {
    return tx.execute(
      `update issued_document set void_at = $3, void_reason = $4
       where kind = $1 and subject_id = $2 and void_at is null`,
      [kind, subjectId, tx.now, reason],
    );
  }
}
