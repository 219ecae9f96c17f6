import { type DynamicModule, Module } from '@nestjs/common';
import { authModule } from '#auth';
import { graphqlModule } from '#graphql';
import type { Settings } from '#settings';
import type { Ground } from '../../worker/src/ground.js';
import { ServiceModule } from '../../worker/src/service.module.js';
import { EXAMPLE } from './example.js';
import { links } from './links/links.js';
import { operations } from './operations/operations.js';

/** The whole service behind its API. */
@Module({})
export class AppModule {
  static register(ground: Ground, settings: Settings, { work }: { work: boolean }): DynamicModule {
    const production = settings.NODE_ENV === 'production';
    const {
      AFTERCARE_JWT_ISSUER: issuer,
      AFTERCARE_JWT_JWKS_URL: jwksUrl,
      AFTERCARE_JWT_AUDIENCE: audience,
    } = settings;
    const oidc = issuer && jwksUrl ? { issuer, jwksUrl, audience } : null;
    return {
      module: AppModule,
      imports: [
        ServiceModule.register(ground, settings, { work }),
        authModule({ host: settings.AFTERCARE_HOST, production, dataFolder: ground.folder, oidc }),
        graphqlModule({ production, example: EXAMPLE }),
      ],
      controllers: [...operations.controllers],
      providers: [...operations.providers, ...links],
    };
  }
}
