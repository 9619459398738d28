import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Environment } from '../../platform/config/environment.js';
import {
  cookieAttributes,
  deviceCookieName,
  sessionCookieName,
} from '../../platform/http/session-cookie.js';
import type { Device, OpenedSession } from './session-opening.js';

const YEAR_S = 366 * 86_400;

/** Writes and reads the two cookies: the session's, and the one that makes a device known. */
@Injectable()
export class SessionCookies {
  constructor(private readonly environment: Environment) {}

  set(reply: FastifyReply, opened: OpenedSession): void {
    const attributes = cookieAttributes(this.environment);
    // No expiry: the browser forgets it when it is closed; the server ends it anyway.
    reply.setCookie(sessionCookieName(this.environment), opened.sessionToken, attributes);
    reply.setCookie(deviceCookieName(this.environment), opened.deviceToken, {
      ...attributes,
      maxAge: YEAR_S,
    });
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(sessionCookieName(this.environment), cookieAttributes(this.environment));
  }

  deviceOf(request: FastifyRequest): Device {
    const token = request.cookies[deviceCookieName(this.environment)];
    return {
      userAgent: request.headers['user-agent'],
      address: request.ip,
      deviceToken: token && /^[\w-]{43}$/.test(token) ? token : null,
    };
  }
}
