import { Controller, Delete, Get, Param, Res } from '@nestjs/common';
import type { DevicesView, SessionView } from '@satu/contract/views';
import type { FastifyReply } from 'fastify';
import type { Authentication } from '../../platform/auth/authenticator.js';
import { Answers } from '../../platform/http/answers.js';
import { CurrentAuthentication } from '../../platform/http/current-viewer.js';
import { InPerson, SignedIn } from '../../platform/http/route-access.js';
import { SessionCookies } from './session-cookies.js';
import { SessionDescriptionService } from './session-description.service.js';
import { presentDevice, presentSession } from './session.presenter.js';
import { SessionService } from './session.service.js';

/** The session of whoever asks, and her other ones. */
@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly description: SessionDescriptionService,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @SignedIn()
  @Answers(200, 'SessionView')
  async read(@CurrentAuthentication() current: Authentication): Promise<SessionView> {
    return presentSession(await this.description.describe(current));
  }

  @Delete()
  @InPerson()
  @Answers(204)
  async end(
    @CurrentAuthentication() { viewer, sessionId }: Authentication,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    if (sessionId !== null) await this.sessions.end(viewer.personId, sessionId);
    this.cookies.clear(reply);
  }

  @Get('devices')
  @InPerson()
  @Answers(200, 'DevicesView')
  async devices(
    @CurrentAuthentication() { viewer, sessionId }: Authentication,
  ): Promise<DevicesView> {
    const rows = await this.sessions.devices(viewer.personId);
    return { items: rows.map((row) => presentDevice(row, sessionId)) };
  }

  @Delete('devices')
  @InPerson()
  @Answers(204)
  async endOthers(@CurrentAuthentication() { viewer, sessionId }: Authentication): Promise<void> {
    await this.sessions.endOthers(viewer.personId, sessionId);
  }

  @Delete('devices/:id')
  @InPerson()
  @Answers(204)
  async endOne(
    @CurrentAuthentication() { viewer }: Authentication,
    @Param('id') id: string,
  ): Promise<void> {
    await this.sessions.end(viewer.personId, id);
  }
}
