import type { FastifyReply } from 'fastify';
import type { Environment } from '../config/environment.js';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  // An answer of the API is never a page.
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
} as const;

/** On every answer, also on refusals; pages replace the policy by `pagePolicy`. */
export function setSecurityHeaders(reply: FastifyReply, environment: Environment): void {
  void reply.headers(ALWAYS);
  if (environment.overTls) {
    void reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
  }
}

/** The policy of one page: no inline script, styles by nonce, Trusted Types for every sink. */
export function pagePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types angular angular#components',
  ].join('; ');
}
