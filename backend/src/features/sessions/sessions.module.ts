import { Global, Module } from '@nestjs/common';
import { AccessRevocation } from '../../platform/auth/access-revocation.js';
import { Authenticator } from '../../platform/auth/authenticator.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { AccountRepository } from './account.repository.js';
import { CredentialCheck } from './credential-check.js';
import { CredentialSweep } from './credential-sweep.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { LinkService } from './link.service.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordChanging } from './password-changing.js';
import { PasswordService } from './password.service.js';
import { Revocation } from './revocation.js';
import { SessionAuthenticator } from './session-authenticator.js';
import { SessionCookies } from './session-cookies.js';
import { SessionDescriptionService } from './session-description.service.js';
import { SessionOpening } from './session-opening.js';
import { SessionController } from './session.controller.js';
import { SessionRepository } from './session.repository.js';
import { SessionService } from './session.service.js';
import { SignInFailureRepository } from './sign-in-failure.repository.js';
import { SignInLinkRepository } from './sign-in-link.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { SignInController } from './sign-in.controller.js';
import { SignInService } from './sign-in.service.js';
import { TokenController } from './token.controller.js';
import { TokenService } from './token.service.js';
import { WithoutRoleRepository } from './without-role.repository.js';

const REPOSITORIES = [
  AccessTokenRepository,
  AccountRepository,
  KnownDeviceRepository,
  SessionRepository,
  SignInFailureRepository,
  SignInLinkRepository,
  WithoutRoleRepository,
];

/** Sessions and tokens; global because it fills what the platform offers to all features. */
@Global()
@Module({
  controllers: [SessionController, SignInController, TokenController],
  providers: [
    ...REPOSITORIES,
    CredentialCheck,
    CredentialSweep,
    LinkService,
    OneTimeLinks,
    PasswordChanging,
    PasswordService,
    Revocation,
    SessionCookies,
    SessionDescriptionService,
    SessionOpening,
    SessionService,
    SignInService,
    SignInThrottle,
    TokenService,
    { provide: Authenticator, useClass: SessionAuthenticator },
    { provide: AccessRevocation, useExisting: Revocation },
  ],
  exports: [Authenticator, AccessRevocation],
})
export class SessionsModule {}
