import { describe, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import type { DayCommand } from './day.commands.js';
import { exposureDecider, watchDayDecider } from './day.decider.js';
import { AT, dayClosed, exposureTold, PACK } from './day.fixtures.js';

const SYSTEM = { by: 'system', roles: ['system'], at: AT };
const command = commandMaker<DayCommand>();
const close = (day: string) => command('CloseWatchDay', { day }, SYSTEM);
const givenDays = specification(watchDayDecider, { lastEndedDay: '2026-03-01', packVersion: PACK });
const givenUnits = specification(exposureDecider, { packVersion: PACK });

describe('a day of the watch', () => {
  it('is closed when it is over', () => givenDays().when(close('2026-03-01')).then(dayClosed()));
  it('that is over stands for those that nobody closed', () =>
    givenDays(dayClosed('2026-02-20')).when(close('2026-02-21')).then(dayClosed()));
  it('is closed once', () => givenDays(dayClosed()).when(close('2026-03-01')).thenNothing());
  it('is closed by nobody else', () =>
    givenDays()
      .when(command('CloseWatchDay', { day: '2026-03-01' }))
      .thenRejected('ALERT_RAISED_BY_ITSELF'));
});

describe('the units of a product', () => {
  const { exposureId, product, levels } = exposureTold().data;
  const [level] = levels;
  const tell = (units = 120, batches: Record<string, number> = { '2026-W07': 40 }) =>
    command('TellExposure', { exposureId, product, levels: level ? [{ ...level, units, batches }] : [] }, SYSTEM);

  it('are told', () => givenUnits().when(tell()).then(exposureTold()));
  it('are told again when they changed, in all or in a batch', () => {
    givenUnits(exposureTold()).when(tell()).thenNothing();
    givenUnits(exposureTold({ levels: [] }))
      .when(tell())
      .then(exposureTold());
    givenUnits(exposureTold({ levels: level ? [{ ...level, units: 119 }] : [] }))
      .when(tell())
      .then(exposureTold());
    givenUnits(exposureTold({ levels: level ? [{ ...level, batches: {} }] : [] }))
      .when(tell())
      .then(exposureTold());
  });
});
