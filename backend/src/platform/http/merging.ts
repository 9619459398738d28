import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { SatuRequest } from './request.js';

/** Whether the client prefers a stale change to be merged (`Prefer: handling=lenient`, RFC 7240). */
export const Merging = createParamDecorator((_: unknown, context: ExecutionContext): boolean => {
  const { prefer } = context.switchToHttp().getRequest<SatuRequest>().headers;
  const preferences = [prefer ?? []].flat().join(',').split(/[,;]/);
  return preferences.some((one) => /^\s*handling\s*=\s*"?lenient"?\s*$/i.test(one));
});
