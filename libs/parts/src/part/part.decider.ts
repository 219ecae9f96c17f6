import type { Decider } from '#event-sourcing';
import { isSerial } from '#products/events';
import type { PartsPolicy } from '../parts.policy-section.js';
import { refusal } from '../parts-rejection.js';
import { nameOf } from '../quantities.js';
import type { PartCommand, RegisterPart, RevisePart } from './part.commands.js';
import { type Fit, type PartEvent, type PartFacts, partIdOf, partNumberOf } from './part.events.js';
import { type CataloguePart, evolve } from './part-state.js';

export type PartKnown = Readonly<{ policy: PartsPolicy }>;

export const partStream = (partId: string): string => `part-${partId}`;

export const partDecider: Decider<PartCommand, PartEvent, CataloguePart | null, PartKnown> = {
  stream: ({ type, data }) => partStream(type === 'RegisterPart' ? partIdOf(data.number) : data.partId),
  initialState: null,
  evolve,
  decide: (command, part, known) =>
    command.type === 'RegisterPart' ? registered(command, part, known) : revised(command, part, known),
};

/** Repeating a registration changes nothing. */
const registered = (
  { data, at, occurredAt }: RegisterPart,
  part: CataloguePart | null,
  known: PartKnown,
): readonly PartEvent[] => {
  const number = partNumberOf(data.number);
  if (!isSerial(number.replaceAll(' ', ''))) throw refusal('PART_NUMBER_IMPOSSIBLE', { number });
  const facts = factsOf(data, known);
  const { isSerialised } = data;
  if (part && part.isSerialised === isSerialised && isSame(part, facts)) return [];
  if (part) throw refusal('PART_ALREADY_REGISTERED', { partId: part.partId, number });
  const { name, fits, supplier, defectiveComesBack } = facts;
  return [
    {
      type: 'PartRegistered',
      data: {
        partId: partIdOf(number),
        number,
        name,
        fits,
        supplier,
        isSerialised,
        defectiveComesBack,
        registeredAt: occurredAt ?? at,
      },
    },
  ];
};

const revised = ({ data, at }: RevisePart, part: CataloguePart | null, known: PartKnown): readonly PartEvent[] => {
  if (!part) throw refusal('PART_NOT_FOUND', { partId: data.partId });
  const facts = factsOf(data, known);
  if (isSame(part, facts)) return [];
  const { name, fits, supplier, defectiveComesBack } = facts;
  const { partId, number } = part;
  return [{ type: 'PartRevised', data: { partId, number, name, fits, supplier, defectiveComesBack, revisedAt: at } }];
};

const factsOf = ({ name, fits, supplier, defectiveComesBack }: PartFacts, { policy }: PartKnown): PartFacts => {
  if (fits.length > policy.mostFits)
    throw refusal('PART_TOO_MANY_FITS', { count: fits.length, limit: policy.mostFits });
  return {
    name: nameOf('name', name, policy),
    fits: fits.map((fit) => fitOf(fit, policy)),
    supplier: nameOf('supplier', supplier, policy),
    defectiveComesBack,
  };
};

const fitOf = ({ sku, component }: Fit, policy: PartsPolicy): Fit => ({
  sku: partNumberOf(nameOf('fits.sku', sku, policy)),
  component: component === null ? null : nameOf('fits.component', component, policy),
});

const isSame = (part: CataloguePart, facts: PartFacts): boolean => keyOf(part) === keyOf(facts);

const keyOf = ({ name, fits, supplier, defectiveComesBack }: PartFacts): string =>
  JSON.stringify([name, fits.map(({ sku, component }) => [sku, component]), supplier, defectiveComesBack]);
