import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import type { NewTokenView, TokensView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Authentication } from '../../platform/auth/authenticator.js';
import { Answers } from '../../platform/http/answers.js';
import { CurrentAuthentication, CurrentViewer } from '../../platform/http/current-viewer.js';
import { Requires, RequiresInPerson } from '../../platform/http/route-access.js';
import { NotKept } from '../../platform/idempotency/not-kept.js';
import { CreateTokenDto } from './create-token.dto.js';
import { presentNewToken, presentToken } from './session.presenter.js';
import { TokenService } from './token.service.js';

/** Keys for machines, made by the person for whom they act. */
@Controller('api/tokens')
export class TokenController {
  constructor(private readonly tokens: TokenService) {}

  @Get()
  @Requires('token:manage')
  @Answers(200, 'TokensView')
  async list(@CurrentViewer() viewer: Viewer): Promise<TokensView> {
    return { items: (await this.tokens.list(viewer.personId)).map(presentToken) };
  }

  @Post()
  @RequiresInPerson('token:manage')
  @NotKept('answer')
  @Answers(201, 'NewTokenView')
  async create(
    @CurrentAuthentication() owner: Authentication,
    @Body() body: CreateTokenDto,
  ): Promise<NewTokenView> {
    return presentNewToken(await this.tokens.create(owner, body));
  }

  @Delete(':id')
  @Requires('token:manage')
  @Answers(204)
  async revoke(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<void> {
    await this.tokens.revoke(viewer.personId, id);
  }
}
