import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { compulsoryVersion } from './entity-tag.js';
import type { SatuRequest } from './request.js';

/** What a change is based on, and whether it may be merged with what others wrote meanwhile. */
export interface ChangeBasis {
  readonly expected: number | null;
  readonly lenient: boolean;
}

/** `If-Match`, compulsory, and `Prefer: handling=lenient` (RFC 7240). */
export async function changeBasis(_: unknown, context: ExecutionContext): Promise<ChangeBasis> {
  const { prefer } = context.switchToHttp().getRequest<SatuRequest>().headers;
  const preferences = [prefer ?? []].flat().join(',').split(/[,;]/);
  return {
    expected: await compulsoryVersion(_, context),
    lenient: preferences.some((one) => /^\s*handling\s*=\s*"?lenient"?\s*$/i.test(one)),
  };
}

/** The basis (`ChangeBasis`) of a PATCH that can be merged; 428 without `If-Match`. */
export const Basis = createParamDecorator(changeBasis);
