import { headTitleOf, titleInCapacity } from '@satu/domain/agency';
import { INNOVATION_STAGE_LABELS } from '@satu/domain/innovation';
import { dayInWords, dayInZone, instantInWords } from '@satu/domain/time';
import type { IssueOrder } from '../../platform/documents/document-issuer.js';
import { letterheadOf } from '../../platform/documents/letterhead.js';
import type { PaperGround } from '../innovations/paper-endorsement.service.js';
import type { Head } from './statement.repository.js';

const DOTS = '……………………………';

/**
 * What the paper says. It is Indonesian whoever prints it: an official signs it, and it goes into an
 * official file.
 */
export function statementOrder(ground: PaperGround, head: Head, now: Date): IssueOrder {
  const { custodianAgencyName: agency, custodianAgencyKind: kind } = ground;
  const position = titleInCapacity(headTitleOf({ kind, name: agency }, 'id'), head.capacity);
  const printedOn = dayInWords(dayInZone(now, ground.timeZone), 'id');
  return {
    regionId: ground.regionId,
    kind: 'STATEMENT',
    subjectType: 'innovation',
    subjectId: ground.id,
    language: 'id',
    title: 'Lembar Persetujuan Inovasi Daerah',
    issuedFor: agency,
    letterhead: letterheadOf({ name: ground.regionName, words: ground.regionWords }, agency),
    template: 'statement',
    data: {
      opening: 'Yang bertanda tangan di bawah ini:',
      signatory: [
        ['Nama', head.name],
        ['Jabatan', position],
        ['Perangkat daerah', agency],
      ],
      declares: `menyetujui inovasi berikut untuk dicatat sebagai inovasi ${agency}:`,
      innovation: innovationLines(ground),
      closing: 'Naskah lengkapnya telah saya baca dan saya nyatakan benar.',
      place: `${DOTS}, ${DOTS}`,
      position,
      name: head.name,
      nip: `NIP. ${DOTS}`,
    },
    aside: {
      validity: `Lembar ini dicetak pada ${printedOn} dan hanya berlaku untuk naskah tersebut: bila naskahnya berubah sebelum lembar ini dicocokkan, lembar ini tidak berlaku dan harus dicetak lagi.`,
    },
  };
}

function innovationLines(ground: PaperGround): [string, string][] {
  const { stage, submittedAt, timeZone } = ground;
  return [
    ['Nama inovasi', ground.name],
    ['Dibuat oleh', ground.agencyName],
    ['Tahapan', stage ? INNOVATION_STAGE_LABELS[stage].id : '–'],
    ['Urusan pemerintahan', ground.affairName ?? '–'],
    [
      'Naskah',
      `Revisi ke-${ground.revision}${submittedAt ? `, diajukan ${instantInWords(submittedAt, timeZone, 'id')}` : ''}`,
    ],
    ['SHA-256 naskah', ground.textSha256],
  ];
}
