import { Body, Controller, Post, Put, Req, Res } from '@nestjs/common';
import type { SessionView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { InPerson, Public } from '../../platform/http/route-access.js';
import { NotKept } from '../../platform/idempotency/not-kept.js';
import { ChangePasswordDto } from './change-password.dto.js';
import { CheckLinkDto } from './check-link.dto.js';
import { LinkService } from './link.service.js';
import { PasswordService } from './password.service.js';
import { RedeemLinkDto } from './redeem-link.dto.js';
import { SessionCookies } from './session-cookies.js';
import { SessionDescriptionService } from './session-description.service.js';
import type { OpenedSession } from './session-opening.js';
import { presentSession } from './session.presenter.js';
import { SignInDto } from './sign-in.dto.js';
import { SignInService } from './sign-in.service.js';

/** The three ways to get a session: a password, a one-time link, a new password. */
@Controller('api/session')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly links: LinkService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionDescriptionService,
    private readonly cookies: SessionCookies,
  ) {}

  @Post()
  @Public()
  @Answers(200, 'SessionView')
  async signIn(
    @Body() body: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const device = this.cookies.deviceOf(request);
    return this.welcome(reply, await this.signIns.signIn(body.login, body.password, device));
  }

  @Post('link')
  @Public()
  @Answers(200, 'SessionView')
  async redeem(
    @Body() body: RedeemLinkDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const device = this.cookies.deviceOf(request);
    return this.welcome(reply, await this.links.redeem(body.token, body.password, device));
  }

  /** Whether a one-time link can still be used, before its owner thinks up a password for it. */
  @Post('link/check')
  @Public()
  @Answers(204)
  checkLink(@Body() body: CheckLinkDto, @Req() request: FastifyRequest): Promise<void> {
    return this.links.check(body.token, this.cookies.deviceOf(request));
  }

  @Put('password')
  @InPerson()
  @NotKept('body', 'answer')
  @Answers(200, 'SessionView')
  async changePassword(
    @CurrentViewer() viewer: Viewer,
    @Body() body: ChangePasswordDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const device = this.cookies.deviceOf(request);
    return this.welcome(reply, await this.passwords.change(viewer.personId, body, device));
  }

  private async welcome(reply: FastifyReply, opened: OpenedSession): Promise<SessionView> {
    const facts = await this.sessions.describeNew(opened.sessionToken);
    this.cookies.set(reply, opened);
    return presentSession(facts);
  }
}
