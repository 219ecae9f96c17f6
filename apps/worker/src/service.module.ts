import { type DynamicModule, Module } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import { DatabaseModule } from '#database';
import type { EventVersions } from '#event-sourcing';
import { EventStoreModule } from '#event-store';
import { loadPolicyPack, PolicyPackModule } from '#policy-pack';
import { AskView, type Context, ParkedView, ProjectionsModule } from '#projections';
import { type Settings, SettingsModule } from '#settings';
import { contexts } from './contexts.js';
import type { Ground } from './ground.js';

/** The contexts on their ground, as every program of Aftercare composes them. `work`: whether it runs the projections. */
@Module({})
export class ServiceModule {
  static register(
    ground: Pick<Ground, 'ownerUrl' | 'serviceUrl' | 'masterKey'>,
    settings: Settings,
    { work }: { work: boolean },
  ): DynamicModule {
    const views = [AskView, ParkedView, ...contexts.flatMap(({ projections }) => projections.map(({ view }) => view))];
    const pack = loadPolicyPack(
      settings.AFTERCARE_POLICY_PACK,
      contexts.flatMap(({ policySections }) => policySections),
    );
    return {
      module: ServiceModule,
      imports: [
        CqrsModule.forRoot(),
        SettingsModule.register(settings),
        DatabaseModule.register({ url: ground.serviceUrl, entities: views }),
        EventStoreModule.register({
          url: ground.serviceUrl,
          masterKey: ground.masterKey,
          events: eventsOf(contexts),
          settings,
        }),
        PolicyPackModule.forRoot(pack),
        ProjectionsModule.register(contexts, { work }),
        ...contexts.map(({ module }) => module),
      ],
      exports: contexts.map(({ module }) => module),
    };
  }
}

/** @throws an error where two contexts declare the same event type */
export const eventsOf = (all: readonly Context[]): EventVersions => {
  const entries = all.flatMap(({ events }) => Object.entries(events));
  const twice = entries.find(([type], index) => entries.findIndex(([other]) => other === type) !== index);
  if (twice) throw new Error(`Two contexts declare the event ${twice[0]}.`);
  return Object.fromEntries(entries);
};
