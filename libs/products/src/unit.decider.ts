import type { Decider } from '#event-sourcing';
import type { UnitCommand } from './unit.commands.js';
import type { UnitEvent } from './unit.events.js';
import { decideComponent } from './unit-component.decider.js';
import { decideCorrection } from './unit-correction.decider.js';
import { decideReplacement, decideReturn, decideScrapping } from './unit-end.decider.js';
import type { UnitKnown } from './unit-known.js';
import { decideRegistration } from './unit-registration.decider.js';
import { evolve, type Unit } from './unit-state.js';
import {
  decideDelivery,
  decideInstallation,
  decideMove,
  decideOrderedSale,
  decideSale,
  decideShipment,
} from './unit-use.decider.js';

export const unitDecider: Decider<UnitCommand, UnitEvent, Unit | null, UnitKnown> = {
  stream: ({ data }) => `unit-${data.unitId}`,
  initialState: null,
  evolve,
  decide: (command, unit, known) => {
    switch (command.type) {
      case 'RegisterUnit':
        return decideRegistration(command, unit, known);
      case 'RecordUnitShipped':
        return decideShipment(command, unit, known);
      case 'RecordUnitSold':
        return decideSale(command, unit, known);
      case 'RecordUnitOrdered':
        return decideOrderedSale(command, unit, known);
      case 'RecordUnitDelivered':
        return decideDelivery(command, unit, known);
      case 'RecordUnitInstalled':
        return decideInstallation(command, unit, known);
      case 'MoveUnit':
        return decideMove(command, unit, known);
      case 'RecordUnitReturned':
        return decideReturn(command, unit, known);
      case 'RecordUnitReplaced':
        return decideReplacement(command, unit, known);
      case 'RecordUnitComponentReplaced':
        return decideComponent(command, unit, known);
      case 'ScrapUnit':
        return decideScrapping(command, unit, known);
      case 'CorrectUnit':
        return decideCorrection(command, unit, known);
    }
  },
};
