/** What starts a term or speaks for its start. `PURCHASE_STATED` is what somebody says or shows without proof enough. */
export type StartingFact = Readonly<{
  kind: 'PRODUCED' | 'SHIPPED' | 'SOLD' | 'DELIVERED' | 'INSTALLED' | 'PURCHASE_STATED';
  id: string;
  at: string;
}>;

/** `EXCHANGED`: this unit came for an earlier one, whose facts stand before it. `RETIRED`: taken back, exchanged away, scrapped. */
export type TurningFact = Readonly<{ kind: 'EXCHANGED' | 'RETIRED'; id: string; at: string }>;

export type FaultReported = Readonly<{ kind: 'FAULT_REPORTED'; id: string; at: string; symptom: string | null }>;

/** `at` is when it began; what has not ended yet has no `endedAt`. */
export type RepairDone = Readonly<{
  kind: 'REPAIR';
  id: string;
  at: string;
  endedAt: string | null;
  symptom: string | null;
  partsAwaitedFrom: string | null;
  partsAwaitedUntil: string | null;
  solved: boolean | null;
}>;

/** A dated fact in the life of a unit and of those it came in exchange for; times are ISO instants, ids are unique. */
export type UnitFact = StartingFact | TurningFact | FaultReported | RepairDone;
