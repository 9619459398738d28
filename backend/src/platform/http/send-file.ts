import { createParamDecorator, StreamableFile } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import type { ByteRange } from '../files/file-store.js';

/** A request and its answer, for doors that answer bytes. */
export interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** The request and its answer (`Exchange`); what the handler returns is still sent for it. */
export const Wire = createParamDecorator((_: unknown, context): Exchange => {
  const http = context.switchToHttp();
  return { request: http.getRequest(), reply: http.getResponse() };
});

/** Bytes that people gave us, on their way out. */
export interface OutgoingFile {
  readonly type: string;
  readonly bytes: number;
  /** A server-made name; null shows it in place (pictures of pages). */
  readonly name: string | null;
  readonly open: (range?: ByteRange) => Promise<Readable>;
}

/** A page of ours must not run what somebody uploaded, whatever a browser takes it for. */
const SHUT_IN = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** Answers the file or the asked range of it, to be saved and never to be run. */
export async function sendFile(
  { request, reply }: Exchange,
  file: OutgoingFile,
): Promise<StreamableFile> {
  const range = rangeOf(request.headers.range, file.bytes);
  const length = range ? range.end - range.start + 1 : file.bytes;
  if (range) {
    const part = `bytes ${range.start}-${range.end}/${file.bytes}`;
    void reply.status(206).header('content-range', part);
  }
  void reply
    .header('accept-ranges', 'bytes')
    .header('content-security-policy', SHUT_IN)
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin');
  const disposition = file.name === null ? 'inline' : `attachment; filename="${file.name}"`;
  const stream = await file.open(range ?? undefined);
  return new StreamableFile(stream, { type: file.type, disposition, length });
}

/** One range in bytes (RFC 9110, 14.2); several are answered whole, as the rule allows. */
export function rangeOf(header: string | undefined, bytes: number): ByteRange | null {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? [];
  if (from === '' && to === '') return null;
  const last = bytes - 1;
  const range =
    from === ''
      ? { start: Math.max(0, bytes - Number(to)), end: last }
      : { start: Number(from), end: to === '' ? last : Math.min(Number(to), last) };
  if (range.start <= range.end) return range;
  throw new DomainError('range', 'range-not-satisfiable', { bytes });
}
