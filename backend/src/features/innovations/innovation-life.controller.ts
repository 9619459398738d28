import { Body, Controller, Param, Post } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { Answers } from '../../platform/http/answers.js';
import { CurrentViewer } from '../../platform/http/current-viewer.js';
import { IfMatchWhenSent } from '../../platform/http/entity-tag.js';
import { Requires } from '../../platform/http/route-access.js';
import { Subject } from '../../platform/http/subject.js';
import { DeclarationService } from './declaration.service.js';
import { DeclareInnovationDto } from './declare-innovation.dto.js';
import {
  DeclarableInnovation,
  InnovationInUse,
  ReadableInnovation,
  TransferableInnovation,
  WithdrawableInnovation,
} from './innovation.subject.js';
import { StateUseDto } from './state-use.dto.js';
import { TransferInnovationDto } from './transfer-innovation.dto.js';
import { TransferService } from './transfer.service.js';
import { UseStateService } from './use-state.service.js';
import { WithdrawInnovationDto } from './withdraw-innovation.dto.js';
import { WithdrawalService } from './withdrawal.service.js';
import { WorkingCopyService } from './working-copy.service.js';

/** What happens to an innovation beside its way: later years, corrections, other hands, its end. */
@Controller('api/innovations/:id')
@Subject(ReadableInnovation)
export class InnovationLifeController {
  constructor(
    private readonly declarations: DeclarationService,
    private readonly copies: WorkingCopyService,
    private readonly transfers: TransferService,
    private readonly useStates: UseStateService,
    private readonly withdrawals: WithdrawalService,
  ) {}

  @Post('declaration')
  @Requires('innovation:declare')
  @Subject(DeclarableInnovation)
  @Answers(200, 'InnovationView')
  async declare(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() declaration: DeclareInnovationDto,
  ): Promise<InnovationView> {
    return this.declarations.declare(viewer, { id, expected }, declaration);
  }

  /** Answers the working copy, not the innovation it corrects. */
  @Post('revision')
  @Requires('innovation:revise')
  @Answers(200, 'InnovationView')
  async revise(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
  ): Promise<InnovationView> {
    return this.copies.open(viewer, { id, expected });
  }

  @Post('transfer')
  @Requires('innovation:transfer')
  @Subject(TransferableInnovation)
  @Answers(200, 'InnovationView')
  async transfer(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() body: TransferInnovationDto,
  ): Promise<InnovationView> {
    return this.transfers.transfer(viewer, { id, expected }, body);
  }

  @Post('use-state')
  @Requires('innovation:set-use-state')
  @Subject(InnovationInUse)
  @Answers(200, 'InnovationView')
  async stateUse(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() said: StateUseDto,
  ): Promise<InnovationView> {
    return this.useStates.state(viewer, { id, expected }, said);
  }

  @Post('withdrawal')
  @Requires('innovation:withdraw')
  @Subject(WithdrawableInnovation)
  @Answers(200, 'InnovationView')
  async withdraw(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @IfMatchWhenSent() expected: number | null,
    @Body() withdrawal: WithdrawInnovationDto,
  ): Promise<InnovationView> {
    return this.withdrawals.withdraw(viewer, { id, expected }, withdrawal);
  }
}
