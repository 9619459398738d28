import type { FastifyRequest } from 'fastify';
import type { Authentication } from '../auth/authenticator.js';

/** A request on its way through the platform, with what the edge found out about it. */
export interface SatuRequest extends FastifyRequest {
  authentication?: Authentication | null;
}
